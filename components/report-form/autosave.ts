import type { FieldValue } from "@/lib/report/report";
import {
  largestBatch,
  type OtherValue,
  type SaveAnswer,
  type SaveOperation,
} from "@/lib/report/saving";
import type { Address } from "@/lib/template/cells";
import { randomUuid } from "./random-uuid";

export type Conflict = OtherValue & { readonly address: Address; readonly mine: FieldValue };

export type SendAnswer =
  | ({ readonly kind: "saved" } & SaveAnswer)
  | { readonly kind: "unreachable" }
  | { readonly kind: "failed" }
  | { readonly kind: "refused"; readonly message: string };

export type SaveState =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "offline" }
  | { readonly kind: "retrying"; readonly attempt: number }
  | { readonly kind: "refused"; readonly message: string };

export type Autosave = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SaveState;
  readonly conflicts: () => readonly Conflict[];
  readonly revision: () => number;
  /** Nothing waits and nothing is on its way. */
  readonly settled: () => boolean;
  readonly edit: (address: Address, value: FieldValue) => void;
  readonly flush: () => Promise<void>;
  /** For page hide: hands everything unacknowledged to the browser to deliver. */
  readonly flushOnLeave: () => void;
  /** Ends a conflict: writes `value` over what the other person wrote. */
  readonly resolve: (address: Address, choice: "mine" | "theirs") => void;
};

export type AutosaveStart = {
  readonly revision: number;
  readonly versions: Readonly<Record<Address, number>>;
  readonly send: (
    operations: readonly SaveOperation[],
    options: { readonly leaving: boolean },
  ) => Promise<SendAnswer>;
};

/** Saved this long after the last key. */
const restDelay = 800;
const retryDelays = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/**
 * Sends edits field by field until they are acknowledged. An operation keeps its id and base while
 * it is retried, so that a lost answer does no harm; newer edits of the field wait behind it.
 */
export function createAutosave({
  revision: start,
  versions: known,
  send,
}: AutosaveStart): Autosave {
  const listeners = new Set<() => void>();
  const versions = new Map(Object.entries(known));
  const waiting = new Map<Address, FieldValue>();
  const conflicts = new Map<Address, Conflict>();
  let underway: readonly SaveOperation[] = [];
  let running: Promise<void> | null = null;
  let state: SaveState = { kind: "saved", at: null };
  let revision = start;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(next: SaveState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  function takeWaiting(): readonly SaveOperation[] {
    const taken = [...waiting].slice(0, largestBatch);
    for (const [address] of taken) waiting.delete(address);
    return taken.map(([address, value]) => ({
      opId: randomUuid(),
      address,
      base: versions.get(address) ?? 0,
      value,
    }));
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  async function sendAll(): Promise<void> {
    while (underway.length > 0 || waiting.size > 0) {
      if (underway.length === 0) underway = takeWaiting();
      if (attempt === 0) show({ kind: "saving" });
      const answer = await send(underway, { leaving: false });
      if (answer.kind !== "saved") {
        giveWay(answer);
        return;
      }
      acknowledge(answer);
    }
  }

  function acknowledge(answer: Extract<SendAnswer, { kind: "saved" }>): void {
    const sent = new Map(underway.map((operation) => [operation.opId, operation]));
    for (const result of answer.results) {
      const operation = sent.get(result.opId);
      if (!operation) continue;
      if (result.status === "conflict") {
        const { address } = operation;
        const mine = waiting.has(address) ? (waiting.get(address) ?? null) : operation.value;
        waiting.delete(address);
        conflicts.set(address, { ...result, address, mine });
      } else {
        versions.set(operation.address, result.version);
      }
    }
    const answered = new Set(answer.results.map(({ opId }) => opId));
    underway = underway.filter(({ opId }) => !answered.has(opId));
    attempt = 0;
    revision = answer.revision;
    const all = waiting.size === 0 && underway.length === 0;
    show(all ? { kind: "saved", at: answer.savedAt } : { kind: "unsaved" });
  }

  function giveWay(answer: Exclude<SendAnswer, { kind: "saved" }>): void {
    if (answer.kind === "refused") {
      show({ kind: "refused", message: answer.message });
      return;
    }
    attempt += 1;
    show(answer.kind === "unreachable" ? { kind: "offline" } : { kind: "retrying", attempt });
    schedule(retryDelays[Math.min(attempt, retryDelays.length) - 1] ?? 30_000);
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    conflicts: () => [...conflicts.values()],
    revision: () => revision,
    settled: () => waiting.size === 0 && underway.length === 0,
    edit(address, value) {
      if (conflicts.has(address)) return;
      waiting.set(address, value);
      if (state.kind === "saved" || state.kind === "refused") show({ kind: "unsaved" });
      if (attempt === 0) schedule(restDelay);
    },
    flush,
    flushOnLeave() {
      // Sent again with the same ids: the request on its way may be cut off with the page.
      underway = [...underway, ...takeWaiting()];
      if (underway.length === 0) return;
      void send(underway, { leaving: true }).then((answer) => {
        if (answer.kind === "saved") acknowledge(answer);
      });
    },
    resolve(address, choice) {
      const conflict = conflicts.get(address);
      if (!conflict) return;
      conflicts.delete(address);
      versions.set(address, conflict.version);
      if (choice === "mine") waiting.set(address, conflict.mine);
      show(choice === "mine" ? { kind: "unsaved" } : state);
      if (choice === "mine") schedule(0);
    },
  };
}
