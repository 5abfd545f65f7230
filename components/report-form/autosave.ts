import type { FieldValue } from "@/lib/report/report";
import type { SaveAnswer, SaveOperation } from "@/lib/report/saving";
import type { Address } from "@/lib/template/cells";
import type { Journal } from "../journal/journal";
import { outlivesPage } from "./request-size";
import { createRestTimer } from "./rest-timer";
import { type Conflict, createSaveQueue } from "./save-queue";

export type SendAnswer =
  | ({ readonly kind: "saved" } & SaveAnswer)
  | { readonly kind: "unreachable" }
  | { readonly kind: "failed" }
  /** The session is over: nothing is stored until the person has signed in again. */
  | { readonly kind: "signed-out" }
  /** `addresses` names the edits to take out; none means all of them. */
  | {
      readonly kind: "refused";
      readonly message: string;
      readonly addresses: readonly Address[];
    };

export type SaveState =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "offline" }
  | { readonly kind: "retrying"; readonly attempt: number }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly message: string };

export type Autosave = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SaveState;
  readonly conflicts: () => readonly Conflict[];
  readonly revision: () => number;
  /** Everything typed is stored, and no conflict waits for a choice. */
  readonly settled: () => boolean;
  /** Leaving now would lose something, because the browser cannot deliver it afterwards. */
  readonly losesOnLeave: () => boolean;
  readonly edit: (address: Address, value: FieldValue) => void;
  /** Whether a field was edited here and is not stored. */
  readonly isUnstored: (address: Address) => boolean;
  /** Takes up what pages before this one had left unacknowledged. */
  readonly resume: (operations: readonly SaveOperation[]) => void;
  readonly flush: () => Promise<void>;
  /** The same, with what the server has refused before. */
  readonly retry: () => Promise<void>;
  /** For page hide: hands everything unacknowledged to the browser to deliver. */
  readonly flushOnLeave: () => void;
  /** Ends a conflict: writes `value` over what the other person wrote. */
  readonly resolve: (address: Address, choice: "mine" | "theirs") => void;
};

export type AutosaveStart = {
  readonly revision: number;
  readonly versions: Readonly<Record<Address, number>>;
  /** Keeps what is not acknowledged for a page that comes after a crash. */
  readonly journal: Pick<Journal, "keep" | "hurry" | "written">;
  readonly send: (
    operations: readonly SaveOperation[],
    options: { readonly leaving: boolean },
  ) => Promise<SendAnswer>;
};

/** Saved this long after the last key. */
const restDelay = 800;
const retryDelays = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/** Up to a quarter sooner: a whole county that lost its server must not come back in one moment. */
function jittered(delay: number): number {
  return delay * (1 - Math.random() / 4);
}

/**
 * Sends edits field by field until they are acknowledged. An operation keeps its id and base while
 * it is retried, so that a lost answer does no harm; newer edits of the field wait behind it. What
 * the server refuses stands aside, so that the fields around it are stored all the same.
 */
export function createAutosave({
  revision: start,
  versions,
  journal,
  send,
}: AutosaveStart): Autosave {
  const listeners = new Set<() => void>();
  const queue = createSaveQueue(versions);
  const conflicts = new Map<Address, Conflict>();
  let running: Promise<void> | null = null;
  let state: SaveState = { kind: "saved", at: null };
  let revision = start;
  let savedAt: string | null = null;
  let refusal = "";
  let attempt = 0;
  const timer = createRestTimer(() => void flush());

  function show(next: SaveState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function keep(addresses: Iterable<Address>): void {
    for (const address of new Set(addresses)) {
      const conflict = conflicts.get(address);
      journal.keep(address, conflict ? [conflict.operation] : queue.unstored(address));
    }
  }

  /** What there is to say while nothing is being sent. */
  function rest(): SaveState {
    if (queue.hasPending()) return { kind: "unsaved" };
    if (queue.hasRefused()) return { kind: "refused", message: refusal };
    return { kind: "saved", at: savedAt };
  }

  function flush(): Promise<void> {
    timer.stop();
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  async function sendAll(): Promise<void> {
    while (queue.hasPending()) {
      if (attempt === 0) show({ kind: "saving" });
      const writing = journal.written();
      if (writing) await writing;
      const batch = queue.next();
      if (batch.length === 0) return;
      const answer = await send(batch, { leaving: false });
      if (answer.kind === "signed-out") return waitForSignIn();
      if (answer.kind === "unreachable" || answer.kind === "failed") return giveWay(answer.kind);
      take(answer, batch);
    }
  }

  function take(
    answer: Extract<SendAnswer, { kind: "saved" | "refused" }>,
    batch: readonly SaveOperation[],
  ): void {
    attempt = 0;
    if (answer.kind === "refused") {
      refusal = answer.message;
      queue.setAside(answer.addresses);
    } else {
      for (const conflict of queue.acknowledge(answer.results)) {
        conflicts.set(conflict.address, conflict);
      }
      // Answers may overtake each other when the page is being left.
      revision = Math.max(revision, answer.revision);
      savedAt = answer.savedAt;
    }
    keep(batch.map(({ address }) => address));
    show(rest());
  }

  /** Trying again by itself would help nobody; the next edits wait behind what was refused. */
  function waitForSignIn(): void {
    attempt = Math.max(attempt, 1);
    show({ kind: "signed-out" });
  }

  function giveWay(kind: "unreachable" | "failed"): void {
    attempt += 1;
    show(kind === "unreachable" ? { kind: "offline" } : { kind: "retrying", attempt });
    timer.set(jittered(retryDelays[Math.min(attempt, retryDelays.length) - 1] ?? 30_000));
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    conflicts: () => [...conflicts.values()],
    revision: () => revision,
    settled: () => !queue.hasPending() && !queue.hasRefused() && conflicts.size === 0,
    losesOnLeave: () =>
      attempt > 0 || queue.hasRefused() || conflicts.size > 0 || !outlivesPage(queue.pending()),
    edit(address, value) {
      if (conflicts.has(address)) return;
      queue.put(address, value);
      keep([address]);
      if (state.kind === "saved" || state.kind === "refused") show({ kind: "unsaved" });
      if (attempt === 0) timer.set(restDelay);
    },
    isUnstored: (address) => queue.unstored(address).length > 0,
    resume(operations) {
      queue.resume(operations);
      keep(operations.map(({ address }) => address));
      timer.set(0);
    },
    flush,
    retry() {
      queue.takeBack();
      return flush();
    },
    flushOnLeave() {
      // Sent again with the same ids: the request on its way may be cut off with the page.
      const batch = queue.nextAll();
      if (batch.length === 0) return;
      journal.hurry();
      void send(batch, { leaving: true }).then((answer) => {
        if (answer.kind === "saved") take(answer, batch);
      });
    },
    resolve(address, choice) {
      const conflict = conflicts.get(address);
      if (!conflict) return;
      conflicts.delete(address);
      queue.rebase(address, conflict.version);
      if (choice === "mine") {
        queue.put(address, conflict.mine);
        timer.set(0);
      }
      keep([address]);
      show(rest());
    },
  };
}
