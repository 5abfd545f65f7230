import { formatCell } from "@/lib/report/cell-value";
import { type MergePart, mergeText } from "@/lib/report/merge-text";
import type { FieldValue } from "@/lib/report/report";
import type { OtherValue, SaveOperation, SaveResult } from "@/lib/report/saving";
import type { Address } from "@/lib/template/cells";
import { randomUuid } from "./random-uuid";
import { fittingBatch } from "./request-size";

export type Conflict = OtherValue & {
  readonly address: Address;
  readonly mine: FieldValue;
  /** For texts that two people changed: paragraph by paragraph, what they agree about and what not. */
  readonly parts?: readonly MergePart[];
  /** What was not stored; sent again it meets the same conflict. */
  readonly operation: SaveOperation;
};

/** Edits not yet stored, one a field: waiting, under way, or set aside because they were refused. */
export type SaveQueue = {
  readonly put: (address: Address, value: FieldValue) => void;
  /** What to send now: what is under way already, with its ids, else the next of what waits. */
  readonly next: () => readonly SaveOperation[];
  /** Everything not yet acknowledged, put under way together. */
  readonly nextAll: () => readonly SaveOperation[];
  /** Puts operations of a page that is gone under way again, under their ids, before what was typed here. */
  readonly resume: (operations: readonly SaveOperation[]) => void;
  /** Gives away everything that is not stored, refused edits too, in the order it was made. */
  readonly release: () => readonly SaveOperation[];
  /** Forgets what the server has stored; what it has not, because others wrote there, comes back. */
  readonly acknowledge: (results: readonly SaveResult[]) => readonly Conflict[];
  /** Takes refused edits out of the way of the others: those named, or all that were sent together. */
  readonly setAside: (addresses: readonly Address[]) => void;
  /** Lets what was set aside wait once more. */
  readonly takeBack: () => void;
  readonly versionOf: (address: Address) => number;
  /** The field has this version now, whoever wrote it. */
  readonly rebase: (address: Address, version: number) => void;
  /** What is waiting or under way, for measuring. */
  readonly pending: () => readonly SaveOperation[];
  /** Everything that is not stored, refused edits too. */
  readonly all: () => readonly SaveOperation[];
  /** Everything of one field that is not stored, refused edits too, in the order it was made. */
  readonly unstored: (address: Address) => readonly SaveOperation[];
  readonly hasPending: () => boolean;
  readonly hasRefused: () => boolean;
};

/** The id is its own from the first key on: what the journal keeps is what will be sent. */
type Edit = { readonly opId: string; readonly value: FieldValue };

function partsOf(mine: FieldValue, { value, before }: OtherValue): Pick<Conflict, "parts"> {
  if (before === undefined || typeof mine !== "string" || typeof value !== "string") return {};
  return { parts: mergeText(formatCell(before), mine, value) };
}

export function createSaveQueue(known: Readonly<Record<Address, number>>): SaveQueue {
  const versions = new Map(Object.entries(known));
  const waiting = new Map<Address, Edit>();
  const refused = new Map<Address, Edit>();
  let underway: readonly SaveOperation[] = [];
  let asked: readonly SaveOperation[] = [];

  function operationOf(address: Address, { opId, value }: Edit): SaveOperation {
    return { opId, address, base: versionOf(address), value };
  }

  function versionOf(address: Address): number {
    return versions.get(address) ?? 0;
  }

  function waitingOperations(): readonly SaveOperation[] {
    return [...waiting].map(([address, edit]) => operationOf(address, edit));
  }

  function all(): readonly SaveOperation[] {
    const aside = [...refused].map(([address, edit]) => operationOf(address, edit));
    return [...underway, ...waitingOperations(), ...aside];
  }

  function depart(operations: readonly SaveOperation[]): void {
    for (const { address } of operations) waiting.delete(address);
    underway = [...underway, ...operations];
  }

  /** Of two edits of one field only the later one is still wanted. */
  function toConflict(sent: SaveOperation, other: OtherValue): Conflict {
    const { address, base } = sent;
    const later = waiting.get(address);
    waiting.delete(address);
    const operation = later ? { ...later, address, base } : sent;
    const { value: mine } = operation;
    return { ...other, address, mine, operation, ...partsOf(mine, other) };
  }

  return {
    put(address, value) {
      refused.delete(address);
      // Never an id that the journal has kept with another value.
      waiting.set(address, { opId: randomUuid(), value });
    },
    next() {
      if (underway.length === 0) depart(fittingBatch(waitingOperations()));
      asked = fittingBatch(underway);
      return asked;
    },
    nextAll() {
      depart(waitingOperations());
      return underway;
    },
    resume(operations) {
      underway = [...operations, ...underway];
    },
    release() {
      const released = all();
      waiting.clear();
      refused.clear();
      underway = [];
      return released;
    },
    acknowledge(results) {
      const answers = new Map(results.map((result) => [result.opId, result]));
      const answered = underway.flatMap((operation) => {
        const result = answers.get(operation.opId);
        return result ? [{ operation, result }] : [];
      });
      underway = underway.filter(({ opId }) => !answers.has(opId));
      return answered.flatMap(({ operation, result }) => {
        if (result.status === "conflict") return [toConflict(operation, result)];
        const { address } = operation;
        versions.set(address, Math.max(versionOf(address), result.version));
        return [];
      });
    },
    setAside(addresses) {
      const named = underway.filter(({ address }) => addresses.includes(address));
      const out = named.length > 0 ? named : asked;
      underway = underway.filter((operation) => !out.includes(operation));
      for (const { opId, address, value } of out) {
        if (!waiting.has(address)) refused.set(address, { opId, value });
      }
    },
    takeBack() {
      for (const [address, edit] of refused) waiting.set(address, edit);
      refused.clear();
    },
    versionOf,
    rebase: (address, version) => versions.set(address, version),
    pending: () => [...underway, ...waitingOperations()],
    all,
    unstored(address) {
      const later = waiting.get(address) ?? refused.get(address);
      const sent = underway.filter((operation) => operation.address === address);
      return later ? [...sent, operationOf(address, later)] : sent;
    },
    hasPending: () => waiting.size > 0 || underway.length > 0,
    hasRefused: () => refused.size > 0,
  };
}
