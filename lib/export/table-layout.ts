import type { Address } from "../template/cells";
import { type GridCell, type GridRow, type PrintedGrid, printedGrid } from "../template/grid";
import { columnLeaves } from "../template/heads";
import type { Table } from "../template/template";
import { columnWidths, tableDepth } from "./column-widths";
import { headLines } from "./head-lines";
import type { PageStyle, TableDepth, TableLook } from "./page-look";
import { valueMargin } from "./page-style";

/** A printed table with everything but its values. */
export type TableLayout = {
  readonly depth: TableDepth;
  readonly look: TableLook;
  /** Short enough to keep all its rows on one page. */
  readonly together: boolean;
  readonly widths: readonly number[];
  readonly rows: readonly LaidRow[];
  /** The values among their cells, in the same order. */
  readonly values: readonly ValueCell[];
};

export type LaidRow = {
  /** Repeated at the top of every page the table reaches. */
  readonly repeated: boolean;
  readonly height: number;
  readonly cells: readonly LaidCell[];
};

export type LaidCell = {
  readonly column: number;
  readonly colSpan: number;
  readonly width: number;
  /** A cell over several rows starts once and continues below. */
  readonly merge: "none" | "start" | "continue";
  readonly margin: number;
  readonly align: "left" | "center";
  readonly note: boolean;
  readonly fill: string | null;
  /** Printed head, line by line; empty for values. */
  readonly lines: readonly string[];
  readonly address: Address | null;
};

/** Lays out a section's tables as one printed table of a document style. */
export function layOutTable(tables: readonly Table[], style: PageStyle): TableLayout {
  const grid = printedGrid(tables);
  const depth = tableDepth(grid);
  const look = style.tables[depth];
  const mostColumns = Math.max(...tables.map((table) => columnLeaves(table).length));
  const widths = columnWidths(grid, look, mostColumns);
  const place = (cell: GridCell, row: GridRow) => laidCell(cell, row, { grid, look, widths });
  const together = grid.rows.length <= mostRowsTogether;
  const rows = laidRows(grid, look, place);
  const values = rows.flatMap(({ cells }) => cells.filter(isValue));
  return { depth, look, together, widths, rows, values };
}

export type ValueCell = LaidCell & { readonly address: Address };

export function isValue(cell: LaidCell): cell is ValueCell {
  return cell.address !== null;
}

/** Width of a value between its margins. */
export function valueWidth(cell: LaidCell): number {
  return cell.width - 2 * cell.margin;
}

function laidRows(
  grid: PrintedGrid,
  look: TableLook,
  place: (cell: GridCell, row: GridRow) => LaidCell,
): readonly LaidRow[] {
  const headRows = grid.rows.findIndex((row) => row.kind !== "head");
  return grid.rows.map((row, index) => ({
    repeated: index < headRows,
    height: row.cells.every((cell) => cell.kind === "value") ? look.valueRowHeight : look.rowHeight,
    cells: [
      ...row.cells.map((cell) => place(cell, row)),
      ...continuedCells(grid, index).map((cell) => ({
        ...place(cell, row),
        merge: "continue" as const,
        lines: [],
      })),
    ].sort((left, right) => left.column - right.column),
  }));
}

/** Cells of earlier rows that reach down into a row. */
function continuedCells(grid: PrintedGrid, index: number): readonly GridCell[] {
  return grid.rows
    .slice(0, index)
    .flatMap((row, above) => row.cells.filter((cell) => above + cell.rowSpan > index));
}

type Surroundings = {
  readonly grid: PrintedGrid;
  readonly look: TableLook;
  readonly widths: readonly number[];
};

function laidCell(cell: GridCell, row: GridRow, { grid, look, widths }: Surroundings): LaidCell {
  const width = sum(widths.slice(cell.column, cell.column + cell.colSpan));
  const lines = headLines(cell.label, width - 2 * look.cellMargin, look.text.size);
  const tight = cell.kind === "value" || fitsOnlyTight(cell.label, width, look);
  return {
    column: cell.column,
    colSpan: cell.colSpan,
    width,
    merge: cell.rowSpan > 1 ? "start" : "none",
    margin: tight ? Math.min(valueMargin, look.cellMargin) : look.cellMargin,
    align: alignOf(cell, grid, look),
    note: cell.kind === "corner" && grid.headColumns > 1,
    fill: row.kind === "caption" ? look.captionFill : null,
    lines: cell.kind === "value" ? [] : lines,
    address: cell.address,
  };
}

/** A short head such as 自然人 that needs the room of the margins to stay on one line. */
function fitsOnlyTight(label: string, width: number, look: TableLook): boolean {
  const needed = label.length * look.text.size * twipsPerHalfPoint;
  return needed > width - 2 * look.cellMargin && needed <= width - 2 * valueMargin;
}

function alignOf(cell: GridCell, grid: PrintedGrid, look: TableLook): "left" | "center" {
  if (cell.kind === "caption") return "left";
  const sentence = cell.kind === "rowHead" && !cell.group && grid.headColumns > 1;
  return sentence ? look.labelAlign : "center";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const twipsPerHalfPoint = 10;
/** 表二 has 14 rows (15 in 2019), 表四 4; 表三 with 28 fills a page. */
const mostRowsTogether = 20;
