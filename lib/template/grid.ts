import { type Address, addressOf } from "./cells";
import { columnLeaves, depth, type PlacedLeaf, rowLeaves } from "./heads";
import { headIds, placeHeads } from "./placed-heads";
import type { Guidance, RowLeaf, Table } from "./template";

/** A cell of the printed form; `column` is its first grid column. */
export type GridCell = {
  readonly kind: "caption" | "corner" | "columnHead" | "rowHead" | "value";
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Printed text; empty for a value. */
  readonly label: string;
  /** Address of a value. */
  readonly address: Address | null;
  /** Unique id of a head inside the grid. */
  readonly id: string;
  /** A head over several leaves. */
  readonly group: boolean;
  /** 口径说明 of the row or column a head names. */
  readonly guidance: Guidance | null;
  /** Ids of the heads that name a value, outermost first: row heads, then column heads. */
  readonly headedBy: readonly string[];
};

export type GridRow = {
  readonly kind: "caption" | "head" | "body";
  readonly table: Table;
  readonly cells: readonly GridCell[];
  /** The leaf of a body row. */
  readonly row: PlacedLeaf<RowLeaf> | null;
};

/** Tables that are printed as one, on a common grid: 4, 7, 10 or 15 columns in the issued formats. */
export type PrintedGrid = {
  readonly columnCount: number;
  /** Grid columns that hold row heads. */
  readonly headColumns: number;
  readonly rows: readonly GridRow[];
};

/** Lays tables out as the official form prints them: captions, merged heads, one row a leaf. */
export function printedGrid(tables: readonly Table[]): PrintedGrid {
  const headColumns = Math.max(...tables.map((table) => depth(table.rows)));
  const valueColumns = tables
    .map((table) => columnLeaves(table).length)
    .reduce(leastCommonMultiple, 1);
  const shape = { columnCount: headColumns + valueColumns, headColumns, valueColumns };
  return { ...shape, rows: tables.flatMap((table) => tableRows(table, shape)) };
}

type Shape = {
  readonly columnCount: number;
  readonly headColumns: number;
  readonly valueColumns: number;
};

function tableRows(table: Table, shape: Shape): readonly GridRow[] {
  return [...captionRow(table, shape), ...headRows(table, shape), ...bodyRows(table, shape)];
}

function captionRow(table: Table, { columnCount }: Shape): readonly GridRow[] {
  if (table.caption === null) return [];
  const cell = head({
    kind: "caption",
    id: `${table.key}-caption`,
    column: 0,
    colSpan: columnCount,
    rowSpan: 1,
    label: table.caption,
    group: true,
    guidance: null,
  });
  return [{ kind: "caption", table, row: null, cells: [cell] }];
}

function headRows(table: Table, { headColumns, valueColumns }: Shape): readonly GridRow[] {
  const levels = depth(table.columns);
  const span = valueColumns / columnLeaves(table).length;
  const placed = placeHeads(table.columns, levels, `${table.key}-column`);
  const corner =
    headColumns === 0
      ? []
      : [
          head({
            kind: "corner",
            id: `${table.key}-corner`,
            column: 0,
            colSpan: headColumns,
            rowSpan: levels,
            label: table.corner ?? "",
            group: false,
            guidance: null,
          }),
        ];
  return Array.from({ length: levels }, (_, level) => ({
    kind: "head" as const,
    table,
    row: null,
    cells: [
      ...(level === 0 ? corner : []),
      ...placed
        .filter((node) => node.level === level)
        .map((node) =>
          head({
            kind: "columnHead",
            id: node.id,
            column: headColumns + node.first * span,
            colSpan: node.leafCount * span,
            rowSpan: node.levels,
            label: node.label,
            group: node.group,
            guidance: node.guidance,
          }),
        ),
    ],
  }));
}

function bodyRows(table: Table, { headColumns, valueColumns }: Shape): readonly GridRow[] {
  const columns = columnLeaves(table);
  const span = valueColumns / columns.length;
  const columnHeads = headIds(table.columns, depth(table.columns), `${table.key}-column`);
  const rowNodes = headColumns === 0 ? [] : placeHeads(table.rows, headColumns, `${table.key}-row`);
  const rowHeads = headIds(table.rows, headColumns, `${table.key}-row`);
  return rowLeaves(table).map((row, index) => ({
    kind: "body" as const,
    table,
    row,
    cells: [
      ...rowNodes
        .filter((node) => node.first === index)
        .map((node) =>
          head({
            kind: "rowHead",
            id: node.id,
            column: node.level,
            colSpan: node.levels,
            rowSpan: node.leafCount,
            label: node.label,
            group: node.group,
            guidance: node.guidance,
          }),
        ),
      ...columns.map((column, position) => ({
        kind: "value" as const,
        column: headColumns + position * span,
        colSpan: span,
        rowSpan: 1,
        label: "",
        group: false,
        guidance: null,
        id: "",
        address: addressOf(table.key, row.leaf.key, column.leaf.key),
        headedBy: [
          ...(headColumns === 0 ? [] : (rowHeads[index] ?? [])),
          ...(columnHeads[position] ?? []),
        ],
      })),
    ],
  }));
}

function head(cell: Omit<GridCell, "address" | "headedBy">): GridCell {
  return { ...cell, address: null, headedBy: [] };
}

function leastCommonMultiple(left: number, right: number): number {
  return (left * right) / greatestCommonDivisor(left, right);
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}
