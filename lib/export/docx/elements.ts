import {
  AlignmentType,
  HeightRule,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import { cellSize } from "../cell-size";
import type { SectionPlan } from "../document-content";
import type { Line } from "../lines";
import type { PageStyle, TextRole } from "../page-look";
import { type LaidCell, type LaidRow, type TableLayout, valueWidth } from "../table-layout";
import { roleStyles, tableNoteStyle, tableTextStyle } from "./style-ids";

/** How a run differs from its paragraph's style. */
export type RunLook = { readonly size: number | null; readonly eastAsia: string | null };
export const plainRun: RunLook = { size: null, eastAsia: null };

/** What of a paragraph its style does not say. */
export type ParagraphLook = {
  readonly role: TextRole;
  readonly flush: boolean;
  readonly right: number;
};

export function lineParagraph(line: Line, style: PageStyle): Paragraph {
  const lead = line.text.slice(0, line.lead);
  const rest = line.text.slice(line.lead);
  return paragraph({ role: line.role, flush: line.flush, right: rightIndent(line, style) }, [
    ...textRuns(lead, { ...plainRun, eastAsia: style.leadFace }),
    ...textRuns(rest, plainRun),
  ]);
}

/** Distance of a line from the right edge in twips. */
export function rightIndent({ role, right }: Line, style: PageStyle): number {
  return right * style.text[role].size * twipsPerHalfPoint;
}

export function paragraph(look: ParagraphLook, children: readonly TextRun[]): Paragraph {
  return new Paragraph({
    style: roleStyles[look.role],
    ...(look.flush ? { indent: { firstLine: 0, firstLineChars: 0 } } : {}),
    ...(look.right > 0 ? { indent: { right: look.right } } : {}),
    children,
  });
}

export function sectionHeading(section: SectionPlan): Paragraph {
  return new Paragraph({
    style: roleStyles.heading,
    pageBreakBefore: section.newPage,
    spacing: {
      ...(section.gapBefore === 0 ? {} : { before: section.gapBefore }),
      ...(section.gapAfter === 0 ? {} : { after: section.gapAfter }),
    },
    children: textRuns(section.heading, plainRun),
  });
}

/** A printed table; `runsOf` gives the runs of its values. */
export function reportTable(
  layout: TableLayout,
  runsOf: (value: LaidCell) => readonly TextRun[],
): Table {
  return new Table({
    width: { size: layout.look.width, type: WidthType.DXA },
    columnWidths: layout.widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: layout.look.cellMargin, right: layout.look.cellMargin, top: 0, bottom: 0 },
    borders: gridBorders(layout.look.border),
    rows: layout.rows.map((row, index) =>
      tableRow(row, layout, index, (cell) =>
        cell.address === null ? headRuns(cell) : runsOf(cell),
      ),
    ),
  });
}

/** Runs of a value, in the size that keeps a long number on one line. */
export function valueRuns(text: string, cell: LaidCell, layout: TableLayout): readonly TextRun[] {
  const size = cellSize(text, valueWidth(cell), layout.look.text.size);
  return textRuns(text, { ...plainRun, size: size === layout.look.text.size ? null : size });
}

/** The runs of a text; tabs and line breaks are runs of their own. */
export function textRuns(text: string, look: RunLook): readonly TextRun[] {
  return textPieces(text).map(
    (piece) => new TextRun({ ...runContent(piece), ...runLook(piece, look) }),
  );
}

/** A text cut at its tabs and line breaks, which are pieces themselves. */
export function textPieces(text: string): readonly string[] {
  return text.split(/([\t\n])/).filter((piece) => piece !== "");
}

/** “” — … are Chinese or Latin characters: the hint says which face draws them. */
export function isChinese(piece: string): boolean {
  return /[^ -~]/.test(piece);
}

function runContent(piece: string) {
  if (piece === "\t") return { children: [new Tab()] };
  // As `text`, not as a child: a child that spells CURRENT would become a page number.
  return piece === "\n" ? { break: 1 } : { text: piece };
}

function runLook(piece: string, { size, eastAsia }: RunLook) {
  const font = {
    ...(eastAsia === null ? {} : { eastAsia }),
    ...(isChinese(piece) ? { hint: "eastAsia" } : {}),
  };
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(size === null ? {} : { size }),
  };
}

function tableRow(
  row: LaidRow,
  layout: TableLayout,
  index: number,
  runsOf: (cell: LaidCell) => readonly TextRun[],
): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: row.repeated,
    keepNext: layout.together && index < layout.rows.length - 1,
    height: { value: row.height, rule: HeightRule.ATLEAST },
    children: row.cells.map((cell) => tableCell(cell, layout, runsOf(cell))),
  });
}

function tableCell(cell: LaidCell, { depth, look }: TableLayout, runs: readonly TextRun[]) {
  const sides = { left: cell.margin, right: cell.margin, top: 0, bottom: 0 };
  const style = cell.note ? tableNoteStyle(depth) : tableTextStyle(depth);
  const left = cell.align === "left" ? { alignment: AlignmentType.LEFT } : {};
  return new TableCell({
    width: { size: cell.width, type: WidthType.DXA },
    columnSpan: cell.colSpan,
    // docx's own rowSpan adds cells without a style, which take the size of running text.
    ...(cell.merge === "none" ? {} : { verticalMerge: merges[cell.merge] }),
    ...(cell.fill === null
      ? {}
      : { shading: { type: ShadingType.CLEAR, color: "auto", fill: cell.fill } }),
    ...(cell.margin === look.cellMargin ? {} : { margins: sides }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style, ...left, children: runs })],
  });
}

function headRuns(cell: LaidCell): readonly TextRun[] {
  return textRuns(cell.lines.join("\n"), plainRun);
}

function gridBorders(size: number) {
  const line = { style: "single" as const, size, color: "000000" };
  return {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  };
}

const merges = { start: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE };
const twipsPerHalfPoint = 10;
