import type { FormColumn } from "./form-rows";
import { resembles, spellingsOf } from "./label";
import type { HeadCell } from "./printed-rows";

/** Which columns of a form the heads of a printed table name. */
export type PrintedColumns = {
  /** Indexes of the form's columns as they are printed from left to right. */
  readonly order: readonly number[];
  /** The column of the grid each begins in; null where the grid has lost its merged cells. */
  readonly places: readonly number[] | null;
  /** Some column is named twice: there are two sets of them, or merged heads are repeated. */
  readonly isRepeated: boolean;
};

/** `unclear`: heads that contradict the form. */
export type HeadReading = PrintedColumns | "unknown" | "unclear";

/** A head that is called like one column of the form, or like several in different groups. */
export type NamedHead = { readonly head: HeadCell; readonly columns: readonly number[] };

/** The heads that name columns of a form. */
export function namedHeads(
  columns: readonly FormColumn[],
  heads: readonly HeadCell[],
): readonly NamedHead[] {
  return heads.flatMap((head) => {
    const exact = indexes(columns, ({ label }) => spellingsOf(label).includes(head.bare));
    const alike =
      exact.length > 0 ? [] : indexes(columns, (one) => resembles(one.label, head.bare));
    const called = exact.length > 0 ? exact : alike;
    return called.length === 0 ? [] : [{ head, columns: called }];
  });
}

function indexes(columns: readonly FormColumn[], is: (column: FormColumn) => boolean) {
  return columns.flatMap((column, at) => (is(column) ? [at] : []));
}
