import type { Severity } from "../rules/issue";
import type { Address } from "../template/cells";

/** Something the reader was not sure of, or left out; never a silent guess. */
export type Notice = {
  readonly kind: NoticeKind;
  /** `error`: a table or a row was not read as a whole. */
  readonly severity: Severity;
  /** Chinese sentence: where, what, how to mend it. */
  readonly message: string;
  readonly places: readonly Address[];
  /** The row or sentence it is about, as it stood; null when it is about what is missing. */
  readonly source: string | null;
};

export type NoticeKind =
  /** The file has no cells: they were found by where its words and lines stand. */
  | "read-by-place"
  /** A row with another number of figures than the format has. */
  | "misshapen-row"
  | "missing-row"
  /** A column of the format that the printed table does not have. */
  | "missing-column"
  /** Rows or columns that stand in another order than the format's, placed by their names. */
  | "other-order"
  /** A second row of the same name with other figures. */
  | "repeated-row"
  | "missing-section"
  /** A table was found and not read, with the reason. */
  | "unread-table"
  /** A label or heading that resembles the official one and is not it. */
  | "similar-label"
  /** A table of another format than the report's. */
  | "other-format"
  /** A figure with a unit, thousands, an explanation, or a sign that stands for no answer. */
  | "cell-text"
  | "not-a-number"
  /** The title, the unit or the year was taken from elsewhere. */
  | "cover";
