/** What every reader makes of a document: paragraphs and tables in reading order. */
export type Block = Paragraph | TableBlock;

export type Paragraph = {
  readonly kind: "paragraph";
  readonly text: string;
  /** What its style or place on the line makes of it; null for running text. */
  readonly role: "title" | "signature" | null;
};

export type TableBlock = {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
  /** Its blank cells were found by the spaces between the others. */
  readonly spaced?: boolean;
};
export type TableRow = readonly TableCell[];

export type TableCell = {
  readonly text: string;
  /** Continues the cell above it. */
  readonly continued: boolean;
  /** Columns of the grid that it covers, where that is more than one. */
  readonly columns?: number;
};

/** A document as its reader hands it on. */
export type DocumentContent = {
  readonly blocks: readonly Block[];
  /** The reporting organ, when the file itself names it beside its text. */
  readonly organization: string | null;
};
