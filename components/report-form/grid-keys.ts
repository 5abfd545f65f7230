import type { Move } from "./grid-moves";

/** What a key means inside a grid cell; null leaves it to the browser. */
export type GridCommand =
  | { readonly kind: "move"; readonly move: Move }
  | { readonly kind: "undo" | "redo" | "edit" | "restore" | "copyAbove" };

type Key = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey" | "isComposing" | "keyCode"
>;
/** Caret in the cell's text; arrows inside the text belong to the caret. */
type Caret = { readonly start: number; readonly end: number; readonly length: number };

/** Reads a key press in a cell. Keys of a running input method are never touched. */
export function gridCommand(event: Key, caret: Caret): GridCommand | null {
  if (event.isComposing || event.keyCode === 229 || event.altKey) return null;
  return event.ctrlKey || event.metaKey ? controlCommand(event) : plainCommand(event, caret);
}

function controlCommand(event: Key): GridCommand | null {
  // Caps Lock and some input methods send "Z" for Ctrl+Z.
  switch (event.key.toLowerCase()) {
    case "z":
      return { kind: event.shiftKey ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "d":
      return { kind: "copyAbove" };
    case "home":
      return { kind: "move", move: "first" };
    case "end":
      return { kind: "move", move: "last" };
    default:
      return null;
  }
}

function plainCommand({ key, shiftKey }: Key, caret: Caret): GridCommand | null {
  const all = caret.start === 0 && caret.end === caret.length;
  switch (key) {
    case "ArrowUp":
      return move("up", shiftKey);
    case "ArrowDown":
      return move("down", shiftKey);
    case "Enter":
      return { kind: "move", move: shiftKey ? "up" : "down" };
    case "ArrowLeft":
      return all || caret.end === 0 ? move("left", shiftKey) : null;
    case "ArrowRight":
      return all || caret.start === caret.length ? move("right", shiftKey) : null;
    case "PageUp":
      return { kind: "move", move: "groupUp" };
    case "PageDown":
      return { kind: "move", move: "groupDown" };
    case "F2":
      return { kind: "edit" };
    case "Escape":
      return { kind: "restore" };
    default:
      return null;
  }
}

function move(direction: Move, shiftKey: boolean): GridCommand | null {
  return shiftKey ? null : { kind: "move", move: direction };
}
