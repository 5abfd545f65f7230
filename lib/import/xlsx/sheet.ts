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

/** What a cell holds: text, a number, yes or no, a moment that its format shows as a date (in UTC), nothing. */
export type CellValue = string | number | boolean | Date | null;

/** What a cell shows, a formula its last value, a date as 2025-01-31, a number without its format; and what it is. */
export type CellContent = { readonly text: string; readonly value: CellValue };

export type SheetCell = CellContent & {
  /** Counted from 0. */
  readonly column: number;
  /** In a column kept out of sight. */
  readonly hidden: boolean;
  /** Of a merged cell how much it covers, else 1 and 1. */
  readonly columns: number;
  readonly rows: number;
};
