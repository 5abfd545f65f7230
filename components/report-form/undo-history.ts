import { sameValue } from "@/lib/report/cell-value";
import type { FieldValue } from "@/lib/report/report";
import type { Address } from "@/lib/template/cells";

/** One step back: a paste, a fill, a clear, or what was typed in one visit of a cell. */
export type Batch = readonly BatchChange[];
export type BatchChange = {
  readonly address: Address;
  readonly before: FieldValue;
  readonly after: FieldValue;
};

export type UndoHistory = {
  readonly record: (batch: Batch) => void;
  readonly undo: () => Batch | null;
  readonly redo: () => Batch | null;
};

const longest = 200;

/** Batches that can be undone and redone; the oldest are forgotten after 200. */
export function createUndoHistory(): UndoHistory {
  let done: readonly Batch[] = [];
  let undone: readonly Batch[] = [];
  return {
    record(batch) {
      const changed = batch.filter(({ before, after }) => !sameValue(before, after));
      if (changed.length === 0) return;
      done = [...done, changed].slice(-longest);
      undone = [];
    },
    undo() {
      const batch = done.at(-1);
      if (!batch) return null;
      done = done.slice(0, -1);
      undone = [...undone, batch];
      return batch.map(({ address, before, after }) => ({ address, before: after, after: before }));
    },
    redo() {
      const batch = undone.at(-1);
      if (!batch) return null;
      undone = undone.slice(0, -1);
      done = [...done, batch];
      return batch;
    },
  };
}
