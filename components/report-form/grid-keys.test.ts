import { expect, test } from "vitest";
import { gridCommand } from "./grid-keys";

const plain = {
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
};
const selected = { start: 0, end: 3, length: 3 };
const inside = { start: 1, end: 1, length: 3 };

test.each([
  ["ArrowDown", {}, { kind: "move", move: "down" }],
  ["Enter", {}, { kind: "move", move: "down" }],
  ["Enter", { shiftKey: true }, { kind: "move", move: "up" }],
  ["PageDown", {}, { kind: "move", move: "groupDown" }],
  ["Home", { ctrlKey: true }, { kind: "move", move: "first" }],
  ["Z", { ctrlKey: true }, { kind: "undo" }],
  ["z", { ctrlKey: true, shiftKey: true }, { kind: "redo" }],
  ["y", { metaKey: true }, { kind: "redo" }],
  ["d", { ctrlKey: true }, { kind: "copyAbove" }],
  ["F2", {}, { kind: "edit" }],
  ["Escape", {}, { kind: "restore" }],
  ["Tab", {}, null],
  ["5", {}, null],
  ["v", { ctrlKey: true }, null],
] as const)("%s with %o means %o", (key, modifiers, command) => {
  expect(gridCommand({ ...plain, key, ...modifiers }, selected)).toEqual(command);
});

test("arrows inside the text move the caret, at its edges the cell", () => {
  const left = { ...plain, key: "ArrowLeft" };
  expect(gridCommand(left, inside)).toBeNull();
  expect(gridCommand(left, { start: 0, end: 0, length: 3 })).toEqual({
    kind: "move",
    move: "left",
  });
  expect(gridCommand({ ...plain, key: "ArrowRight" }, { start: 3, end: 3, length: 3 })).toEqual({
    kind: "move",
    move: "right",
  });
});

test("the Enter that ends a composition belongs to the input method", () => {
  expect(gridCommand({ ...plain, key: "Enter", isComposing: true }, selected)).toBeNull();
  expect(gridCommand({ ...plain, key: "Enter", keyCode: 229 }, selected)).toBeNull();
});
