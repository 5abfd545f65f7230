import type { OfficeColumn } from "./columns";

/** Something in one row of a list that must be mended before the list can be taken over. */
export type RowProblem = {
  /** As the spreadsheet counts: the heads are row 1. */
  readonly row: number;
  readonly column: OfficeColumn;
  readonly kind: RowProblemKind;
  readonly typed: string;
};

export type RowProblemKind =
  | "formula"
  | "missing"
  | "too-long"
  | "wrong-code"
  | "wrong-kind"
  | "wrong-year"
  | "years-reversed"
  | "wrong-sign-off"
  | "duplicate-code"
  | "duplicate-name"
  | "unknown-parent"
  | "cycle"
  | "top-office";
