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
import type { PageStyle } from "../page-look";
import {
  isValue,
  type LaidCell,
  type LaidRow,
  type TableLayout,
  type ValueCell,
  valueWidth,
} from "../table-layout";
import {
  isChinese,
  leftIndent,
  lineSpans,
  type ParagraphLook,
  plainRun,
  type RunLook,
  textPieces,
} from "./runs";
import { roleStyles, tableNoteStyle, tableTextStyle } from "./style-ids";

export function lineParagraph(line: Line, style: PageStyle): Paragraph {
  const runs = lineSpans(line, style).flatMap(([text, look]) => textRuns(text, look));
  return paragraph({ ...line, left: leftIndent(line, style) }, runs);
}

export function paragraph(look: ParagraphLook, children: readonly TextRun[]): Paragraph {
  return new Paragraph({
    style: roleStyles[look.role],
    ...(look.flush ? { indent: { firstLine: 0, firstLineChars: 0 } } : {}),
    ...(look.keepNext ? { keepNext: true } : {}),
    ...(look.left > 0 ? { indent: { left: look.left } } : {}),
    children,
  });
}

export function sectionHeading({ heading, newPage, gapBefore, gapAfter }: SectionPlan): Paragraph {
  const spacing = {
    ...(gapBefore === 0 ? {} : { before: gapBefore }),
    ...(gapAfter === 0 ? {} : { after: gapAfter }),
  };
  return new Paragraph({
    style: roleStyles.heading,
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(gapBefore + gapAfter === 0 ? {} : { spacing }),
    children: textRuns(heading, plainRun),
  });
}

/** A printed table; `runsOf` gives the runs of its values. */
export function reportTable(
  layout: TableLayout,
  runsOf: (value: ValueCell) => readonly TextRun[],
): Table {
  return new Table({
    width: { size: layout.look.width, type: WidthType.DXA },
    columnWidths: layout.widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: marginsOf(layout.look.cellMargin, layout.look.cellPadding),
    borders: gridBorders(layout.look.border),
    rows: layout.rows.map((row, index) =>
      tableRow(row, layout, index, (cell) => (isValue(cell) ? runsOf(cell) : headRuns(cell))),
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
    ...(row.repeated ? { tableHeader: true } : {}),
    ...(layout.together && index < layout.rows.length - 1 ? { keepNext: true } : {}),
    height: { value: row.height, rule: HeightRule.ATLEAST },
    children: row.cells.map((cell) => tableCell(cell, layout, runsOf(cell))),
  });
}

function tableCell(cell: LaidCell, { depth, look }: TableLayout, runs: readonly TextRun[]) {
  const style = cell.note ? tableNoteStyle(depth) : tableTextStyle(depth);
  const left = cell.align === "left" ? { alignment: AlignmentType.LEFT } : {};
  return new TableCell({
    width: { size: cell.width, type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    // docx's own rowSpan adds cells without a style, which take the size of running text.
    ...(cell.merge === "none" ? {} : { verticalMerge: merges[cell.merge] }),
    ...(cell.fill === null
      ? {}
      : { shading: { type: ShadingType.CLEAR, color: "auto", fill: cell.fill } }),
    ...(cell.margin === look.cellMargin
      ? {}
      : { margins: marginsOf(cell.margin, look.cellPadding) }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style, ...left, children: runs })],
  });
}

function headRuns(cell: LaidCell): readonly TextRun[] {
  return textRuns(cell.lines.join("\n"), plainRun);
}

function marginsOf(side: number, padding: number) {
  return { left: side, right: side, top: padding, bottom: padding };
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
