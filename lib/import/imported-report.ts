import type { CellValue } from "../report/cell-value";
import type { Report } from "../report/report";
import type { PrintedForm } from "../rules/printed-form";
import type { Address } from "../template/cells";
import type { Notice } from "./notice";

/** What was read, from where, and what its reader was not sure of. */
export type ImportedReport = {
  readonly report: Report;
  readonly notices: readonly Notice[];
  /** For the check: the words and rows of the form as the file prints them. */
  readonly printed: PrintedForm;
  /** Where the value of a field stood; a file of our own format has none. */
  readonly readings: ReadonlyMap<Address, Reading>;
  /** Figures and passages that have no place in the format, as they stood. */
  readonly unplaced: readonly Unplaced[];
  /** What only a person can decide; unanswered, its fields stay unanswered. */
  readonly questions: readonly Question[];
};

export type Reading = {
  /** As printed, before it became a value. */
  readonly text: string;
  /** The row or sentence it stood in, for the reader to compare. */
  readonly context: string;
  /** `check`: placed by a repair, or at odds with a sum, so that a person must look. */
  readonly confidence: "sure" | "check";
};

export type Unplaced = {
  readonly text: string;
  /** Chinese sentence: where it stood and why it has no place. */
  readonly message: string;
};

export type Question = {
  readonly id: string;
  /** Chinese question, with the figures it is about. */
  readonly message: string;
  readonly source: string;
  readonly choices: readonly Choice[];
  /** The choice the reader would take; null when it has no opinion. */
  readonly proposed: number | null;
};

export type Choice = {
  readonly label: string;
  readonly values: readonly (readonly [Address, CellValue])[];
};
