import {
  AlignmentType,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import { cellSize } from "../cell-size";
import {
  isValue,
  type LaidCell,
  type LaidRow,
  type TableLayout,
  type ValueCell,
  valueWidth,
} from "../table-layout";
import { textRuns } from "./elements";
import { plainRun } from "./runs";
import { tableNoteStyle, tableTextStyle } from "./style-ids";

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
