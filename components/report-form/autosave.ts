import { sameValue } from "@/lib/report/cell-value";
import { agreedText } from "@/lib/report/merge-text";
import type { VersionedField } from "@/lib/report/news";
import type { FieldValue } from "@/lib/report/report";
import type { SaveAnswer, SaveOperation } from "@/lib/report/saving";
import type { Address } from "@/lib/template/cells";
import type { Autosave, AutosaveStart, SaveState, SendAnswer } from "./autosave-contract";
import { outlivesPage } from "./request-size";
import { createRestTimer } from "./rest-timer";
import { type Conflict, createSaveQueue } from "./save-queue";

/** Saved this long after the last key. */
const restDelay = 800;
const retryDelays = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

function storedOf(
  operations: readonly SaveOperation[],
  results: SaveAnswer["results"],
): readonly VersionedField[] {
  const versions = new Map(
    results.flatMap(({ opId, status, version }) =>
      status === "conflict" ? [] : [[opId, version] as const],
    ),
  );
  return operations.flatMap(({ opId, address, value }) => {
    const version = versions.get(opId);
    return version === undefined ? [] : [{ address, value, version }];
  });
}

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
  onStored,
  onMerged,
}: AutosaveStart): Autosave {
  const listeners = new Set<() => void>();
  const queue = createSaveQueue(versions);
  const conflicts = new Map<Address, Conflict>();
  let running: Promise<void> | null = null;
  let state: SaveState = { kind: "saved", at: null };
  let revision = start;
  let heard = start;
  // Sent again by this page: whether its value or a later one stands there, only the server knows.
  const doubted = new Set<Address>();
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
      meet(queue.acknowledge(answer.results));
      // Answers may overtake each other when the page is being left.
      revision = Math.max(revision, answer.revision);
      const isApplied = answer.results.some(({ status }) => status === "applied");
      // One save is one revision: if it is the next one, nobody else has written between.
      if (answer.revision === heard + Number(isApplied)) heard = answer.revision;
      savedAt = answer.savedAt;
      onStored?.(storedOf(batch, answer.results));
    }
    keep(batch.map(({ address }) => address));
    show(rest());
  }

  /** Where both can stand they do; where not, the clerk is asked. */
  function meet(met: readonly Conflict[]): void {
    const merged = met.flatMap((conflict) => {
      const value = conflict.parts ? agreedText(conflict.parts) : null;
      if (value === null) conflicts.set(conflict.address, conflict);
      else settle(conflict, value);
      return value === null ? [] : [{ address: conflict.address, value, author: conflict.author }];
    });
    if (merged.length > 0) onMerged?.(merged);
  }

  function settle({ address, version, value: theirs }: Conflict, value: FieldValue): void {
    queue.rebase(address, version);
    if (sameValue(value, theirs)) return;
    queue.put(address, value);
    timer.set(0);
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
    resume(operations) {
      queue.resume(operations);
      for (const { address } of operations) doubted.add(address);
      heard = 0;
      keep(operations.map(({ address }) => address));
      timer.set(0);
    },
    release() {
      const operations = [
        ...[...conflicts.values()].map(({ operation }) => operation),
        ...queue.release(),
      ];
      conflicts.clear();
      timer.stop();
      attempt = 0;
      show(rest());
      return operations;
    },
    unstored: () =>
      new Map([
        ...queue.all().map(({ address, value }) => [address, value] as const),
        ...[...conflicts.values()].map(({ address, mine }) => [address, mine] as const),
      ]),
    heard: () => heard,
    learn(news) {
      const isFree = (address: Address) =>
        !conflicts.has(address) && queue.unstored(address).length === 0;
      const fields = (news.fields ?? []).filter(({ address }) => isFree(address));
      const taken = fields.filter(
        ({ address, version }) => doubted.has(address) || version > queue.versionOf(address),
      );
      for (const { address, version } of taken) queue.rebase(address, version);
      for (const address of doubted) if (news.fields && isFree(address)) doubted.delete(address);
      revision = Math.max(revision, news.revision);
      if (doubted.size === 0) heard = Math.max(heard, news.revision);
      return taken;
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
    resolve(address, value) {
      const conflict = conflicts.get(address);
      if (!conflict) return;
      conflicts.delete(address);
      settle(conflict, value);
      keep([address]);
      show(rest());
    },
  };
}
