export type Sheet = {
  readonly name: string;
  /** Kept out of sight in the program that wrote it. */
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
};

export type SheetRow = {
  /** Counted from 1, as the program shows it. */
  readonly number: number;
  readonly hidden: boolean;
  /** Cells from left to right, those with content or covered by a merged one. */
  readonly cells: readonly SheetCell[];
};

export type SheetCell = {
  /** Counted from 0. */
  readonly column: number;
  /** What the cell shows: a formula its last value, a date as 2025-01-31, a number without its format. */
  readonly text: string;
  /** Of a merged cell how much it covers, else 1 and 1. */
  readonly columns: number;
  readonly rows: number;
};
