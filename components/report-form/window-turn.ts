import type { VersionedField } from "@/lib/report/news";
import type { SaveOperation } from "@/lib/report/saving";

/** How windows of one person agree which of them writes a report. */
export type WindowTurn = {
  /** The report is open in this window: it writes, unless another one does already. */
  readonly enter: () => void;
  /** The window goes, or goes elsewhere: another one may write. */
  readonly leave: () => void;
  /** Writes from here on; the other window hands over what it has not saved. */
  readonly take: () => void;
  /** For the windows that follow: what has just been stored. */
  readonly tellStored: (fields: readonly VersionedField[]) => void;
};

export type TurnOwner = {
  /** Told whenever it changes. */
  readonly onTurn: (isMine: boolean) => void;
  readonly handOver: () => readonly SaveOperation[];
  readonly takeOver: (operations: readonly SaveOperation[]) => void;
  readonly follow: (fields: readonly VersionedField[]) => void;
};

/** A `BroadcastChannel`, or what stands for one. */
export type TurnChannel = Pick<BroadcastChannel, "postMessage" | "onmessage">;

type Message = { readonly from: string } & (
  | { readonly kind: "who-writes" | "i-write" | "i-take" | "i-go" }
  | { readonly kind: "yours"; readonly to: string; readonly operations: readonly SaveOperation[] }
  | { readonly kind: "stored"; readonly fields: readonly VersionedField[] }
);

/** How long a window that may be gone, or frozen by the browser, is given to answer, in milliseconds. */
const patience = 300;

/**
 * One window writes and the others follow. A window that does not answer is not waited for: should it
 * come back, it follows, and what it had not saved is handed over.
 */
export function createWindowTurn(
  window: string,
  channel: TurnChannel,
  owner: TurnOwner,
): WindowTurn {
  let turn: "away" | "asking" | "mine" | "theirs" = "away";
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const say = (message: Message) => channel.postMessage(message);

  function become(next: typeof turn): void {
    clearTimeout(waiting);
    turn = next;
    owner.onTurn(next !== "theirs");
    if (next === "mine") say({ kind: "i-write", from: window });
  }

  function ask(message: Message): void {
    clearTimeout(waiting);
    say(message);
    waiting = setTimeout(() => become("mine"), patience);
  }

  function enter(): void {
    turn = "asking";
    ask({ kind: "who-writes", from: window });
  }

  function yieldTo(other: string): void {
    become("theirs");
    say({ kind: "yours", from: window, to: other, operations: owner.handOver() });
  }

  function hearWriter(other: string): void {
    if (turn === "asking") become("theirs");
    // Both took it at once, or this one slept: the same of the two goes on, whoever is asked.
    else if (turn === "mine" && other < window) yieldTo(other);
    else if (turn === "mine") say({ kind: "i-write", from: window });
  }

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    switch (data.kind) {
      case "who-writes":
        if (turn === "mine") say({ kind: "i-write", from: window });
        return;
      case "i-write":
        return hearWriter(data.from);
      case "i-take":
        if (turn === "mine" || turn === "asking") yieldTo(data.from);
        return;
      case "yours":
        if (data.to !== window) return;
        owner.takeOver(data.operations);
        return become("mine");
      case "i-go":
        if (turn === "theirs") enter();
        return;
      case "stored":
        if (turn === "theirs") owner.follow(data.fields);
    }
  };

  return {
    enter,
    leave() {
      clearTimeout(waiting);
      if (turn === "mine") say({ kind: "i-go", from: window });
      turn = "away";
    },
    take: () => ask({ kind: "i-take", from: window }),
    tellStored: (fields) => say({ kind: "stored", from: window, fields }),
  };
}
