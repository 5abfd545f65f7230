import type { Address } from "../template/cells";

/**
 * What a file printed of the form itself. A report stores none of it: documents are printed with the
 * official words, so only the check of a file can say that its own words are others.
 */
export type PrintedForm = {
  /** Lines before the title. */
  readonly beforeTitle: readonly string[];
  /** The title as printed, a line each; empty when there is none. */
  readonly title: readonly string[];
  /** Lines that head a section, in the order they stand in; a section may be headed twice. */
  readonly headings: readonly PrintedHeading[];
  /** Keys of sections that no line heads. */
  readonly missingSections: readonly string[];
  /** Heads of rows, columns and groups whose words are not exactly the official ones. */
  readonly labels: readonly PrintedLabel[];
  /** Tables of another format than the one prescribed for the report's year. */
  readonly otherFormats: readonly PrintedFormat[];
  /** Lines beside tables: captions, units, remarks. */
  readonly besideTables: readonly { readonly section: string; readonly text: string }[];
  /** Rows that do not have the format's number of value cells. */
  readonly misshapenRows: readonly MisshapenRow[];
};

/** Of a report that was not read from a foreign file. */
export const nothingPrinted: PrintedForm = {
  beforeTitle: [],
  title: [],
  headings: [],
  missingSections: [],
  labels: [],
  otherFormats: [],
  besideTables: [],
  misshapenRows: [],
};

export type PrintedHeading = {
  /** Key of the section. */
  readonly section: string;
  readonly text: string;
};

export type PrintedLabel = {
  readonly text: string;
  readonly official: string;
  /** A cell of the row or column it heads. */
  readonly place: Address;
};

export type PrintedFormat = {
  /** Key of the section whose table it is. */
  readonly section: string;
  /** Id of the format it has. */
  readonly format: string;
  /** Its words that the prescribed format does not have. */
  readonly words: readonly string[];
  readonly place: Address;
};

export type MisshapenRow = {
  readonly table: string;
  readonly row: string;
  readonly valueCells: number;
};
