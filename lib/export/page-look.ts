/** Look of a document style: twips, half-points and eighths of a point, as Word counts them. */
export type PageStyle = {
  readonly page: PageGeometry;
  readonly text: Record<TextRole, TextLook>;
  /** Page numbers stand outside on odd and even pages; null prints none. */
  readonly pageNumber: TextLook | null;
  /** Space between a heading and its table, and between a table and the next heading. */
  readonly gapAboveTable: number;
  readonly gapBelowTable: number;
  /** Looks of tables by the depth of their row heads, as the official form has them. */
  readonly tables: Record<TableDepth, TableLook>;
};

export type PageGeometry = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
  /** Pitch of the line grid; lines do not snap to it, because every line height is exact. */
  readonly linePitch: number;
};

/** Parts of the running text; level 1 is 一、, level 2 （一）, level 3 1., level 4 （1）. */
export const textRoles = [
  "title",
  "heading",
  "level1",
  "level2",
  "level3",
  "level4",
  "body",
  "signature",
] as const;
export type TextRole = (typeof textRoles)[number];

export type TextLook = {
  readonly latin: string;
  readonly eastAsia: string;
  readonly size: number;
  readonly bold: boolean;
  /** Exact line height, so that pages break alike whichever fonts a machine has. */
  readonly line: number;
  readonly align: "left" | "center" | "both";
  readonly firstLine: number;
  /** First-line indent in hundredths of a character, which follows the font; null for twips only. */
  readonly firstLineChars: number | null;
  readonly before: number;
  readonly after: number;
  readonly keepNext: boolean;
};

/** none: 表四 · flat: 表二 · nested: 表三. */
export type TableDepth = "none" | "flat" | "nested";

export type TableLook = {
  readonly width: number;
  /** Widths of the head columns over groups; the label column follows. Empty unless nested. */
  readonly groupWidths: readonly number[];
  /** Width of the label column of nested heads; a flat head is as wide as the widest value. */
  readonly labelWidth: number;
  readonly text: TextLook;
  /** The note in the corner cell; captions and heads use `text`. */
  readonly note: TextLook;
  readonly border: number;
  /** Margins at the sides of a cell, and above and below its text. */
  readonly cellMargin: number;
  readonly cellPadding: number;
  readonly rowHeight: number;
  readonly valueRowHeight: number;
  /** Fill of caption rows, RRGGBB. */
  readonly captionFill: string | null;
  /** Leaf heads of nested tables are long sentences: they start at the left. */
  readonly labelAlign: "left" | "center";
};
