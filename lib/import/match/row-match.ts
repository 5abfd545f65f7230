import type { FormRow } from "./form-rows";
import type { PrintedRow } from "./printed-rows";

/** A row of the form with the printed row that is it. */
export type RowMatch = {
  readonly form: FormRow;
  readonly printed: PrintedRow;
  /** 1 for the official words or a known alias, less for a label that only resembles them. */
  readonly likeness: number;
};
