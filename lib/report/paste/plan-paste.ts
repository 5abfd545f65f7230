import { type Address, addressOf, cellIndex } from "../../template/cells";
import { printedGrid } from "../../template/grid";
import { columnLeaves, rowLeaves } from "../../template/heads";
import type { ReportTemplate, Table } from "../../template/template";
import { type CellValue, isRaw, parseCell } from "../cell-value";
import { type Report, valueAt, withValues } from "../report";
import { settleTotals } from "../settle-totals";
import { labelWords } from "./label-words";

/** A block from the clipboard: rows of cell texts. */
export type PastedBlock = readonly (readonly string[])[];

/** What a paste would do; nothing that did not find its place is left out in silence. */
export type PastePlan = {
  readonly changes: readonly (readonly [Address, CellValue])[];
  /** Cells filled in, pasted totals not counted. */
  readonly filled: number;
  readonly unplaced: readonly UnplacedText[];
  /** Pasted totals that differ from the computed ones; they are kept as printed. */
  readonly differingTotals: readonly Address[];
};
export type UnplacedText = {
  readonly text: string;
  readonly reason: "no-such-row" | "wrong-cell-count" | "outside" | "not-a-number";
};

/** Where a block may go: the section's tables, and the cell the cursor is in. */
export type PasteTarget = {
  readonly tables: readonly Table[];
  /** Addresses of the printed rows, top to bottom, totals included. */
  readonly rows: readonly (readonly Address[])[];
  readonly start: Address;
};

/**
 * Places a pasted block. A block with row labels is matched by label, wherever the cursor is; a
 * bare block of numbers fills right and down from the cursor. Blanks stay blank, totals are compared.
 */
export function planPaste(report: Report, block: PastedBlock, target: PasteTarget): PastePlan {
  const placements = labelled(block, target.tables) ?? positional(block, target);
  return settle(report, placements);
}

type Placement =
  | { readonly address: Address; readonly text: string }
  | { readonly unplaced: UnplacedText };

function labelled(block: PastedBlock, tables: readonly Table[]): readonly Placement[] | null {
  const rows = block.map((cells) => matchRow(cells, tables));
  const matched = rows.filter((row) => row !== null).length;
  if (matched === 0) return null;
  return block.flatMap((cells, index) => {
    const row = rows[index];
    if (!row) return hasNumbers(cells) ? [unplacedRow(cells, "no-such-row")] : [];
    return placeRow(row, cells);
  });
}

type MatchedRow = {
  readonly table: Table;
  readonly key: string;
  readonly values: readonly string[];
};

/** Finds the row whose label stands before the values; the innermost label decides. */
function matchRow(cells: readonly string[], tables: readonly Table[]): MatchedRow | null {
  const labelAt = cells.map(isLabel).lastIndexOf(true);
  const words = labelWords(cells[labelAt] ?? "");
  const found = tables
    .flatMap((table) => rowLeaves(table).map(({ leaf }) => ({ table, leaf })))
    .find(({ leaf }) => words !== "" && labelWords(leaf.label) === words);
  const values = found ? valuesOf(cells, labelAt, found.table, tables) : [];
  if (!found || (!hasNumbers(values) && values.length < inputColumns(found.table).length)) {
    return null;
  }
  return { table: found.table, key: found.leaf.key, values };
}

/** The texts after the label, without the blanks that merged cells leave in a spreadsheet. */
function valuesOf(
  cells: readonly string[],
  labelAt: number,
  table: Table,
  tables: readonly Table[],
): readonly string[] {
  const { columnCount, headColumns } = printedGrid(tables);
  if (cells.length !== columnCount) return cells.slice(labelAt + 1);
  const columns = columnLeaves(table).length;
  const span = (columnCount - headColumns) / columns;
  return Array.from({ length: columns }, (_, index) => cells[headColumns + index * span] ?? "");
}

function placeRow(
  { table, key, values }: MatchedRow,
  cells: readonly string[],
): readonly Placement[] {
  const trimmed = trimBlankEnd(values, columnLeaves(table).length);
  const columns = [columnLeaves(table), inputColumns(table)].find(
    ({ length }) => length === trimmed.length,
  );
  if (!columns) return [unplacedRow(cells, "wrong-cell-count")];
  return columns.map(({ leaf }, index) => ({
    address: addressOf(table.key, key, leaf.key),
    text: trimmed[index] ?? "",
  }));
}

/** Columns without the computed total, which some tables leave out. */
function inputColumns(table: Table) {
  return columnLeaves(table).filter(({ leaf }) => !isTotalColumn(table, leaf.key));
}

/** Spreadsheets pad merged rows with blanks on the right. */
function trimBlankEnd(values: readonly string[], length: number): readonly string[] {
  const surplus = values.slice(length);
  return surplus.every((text) => text.trim() === "") ? values.slice(0, length) : values;
}

function isTotalColumn(table: Table, key: string): boolean {
  return table.relations.some(
    (relation) =>
      relation.kind === "total" && relation.axis === "columns" && relation.total === key,
  );
}

function positional(block: PastedBlock, { rows, start }: PasteTarget): readonly Placement[] {
  const startRow = rows.findIndex((row) => row.includes(start));
  const body = withoutLabelColumns(block.filter((cells) => !isHeadRow(cells)));
  const wholeRow = body.every((cells) => cells.length === rows[startRow]?.length);
  const startColumn = wholeRow ? 0 : (rows[startRow]?.indexOf(start) ?? 0);
  return body.flatMap((cells, down) =>
    cells.map((text, right) => {
      const address = rows[startRow + down]?.[startColumn + right];
      if (address !== undefined) return { address, text };
      return { unplaced: { text, reason: "outside" } as const };
    }),
  );
}

/** A row of words above the numbers: heads copied along. */
function isHeadRow(cells: readonly string[]): boolean {
  return !hasNumbers(cells) && cells.some(isLabel);
}

/** Drops leading columns that hold labels in every row. */
function withoutLabelColumns(block: PastedBlock): PastedBlock {
  const width = Math.max(0, ...block.map((cells) => cells.length));
  const isLabelColumn = (column: number) =>
    block.length > 1 &&
    block.every((cells) => !/\d/.test(cells[column] ?? "")) &&
    block.some((cells) => isLabel(cells[column] ?? ""));
  const labels = Array.from({ length: width }, (_, column) => isLabelColumn(column));
  const first = labels.indexOf(false);
  return first <= 0 ? block : block.map((cells) => cells.slice(first));
}

function hasNumbers(cells: readonly string[]): boolean {
  return cells.some(isNumber);
}

function isNumber(text: string): boolean {
  return /^[+-]?[\d,.]+(元|万元|件)?$/.test(text.normalize("NFKC").trim());
}

/** Words, not a number with its unit and not a lone 无. */
function isLabel(text: string): boolean {
  return !isNumber(text) && /\p{Script=Han}.*\p{Script=Han}/su.test(text);
}

function unplacedRow(cells: readonly string[], reason: UnplacedText["reason"]): Placement {
  return { unplaced: { text: cells.filter((text) => text.trim() !== "").join(" "), reason } };
}

function settle(report: Report, placements: readonly Placement[]): PastePlan {
  const cells = cellIndex(report.template);
  const placed = placements.flatMap((placement) => {
    const cell = "address" in placement ? cells.get(placement.address) : undefined;
    return cell && "address" in placement ? [{ cell, text: placement.text }] : [];
  });
  const values = placed.map(
    ({ cell, text }) => [cell.address, parseCell(cell.quantity, text)] as const,
  );
  const settled = settleTotals(withValues(report, values));
  const changes = values.map(([address]) => [address, valueAt(settled, address)] as const);
  const isTotal = (address: Address) => (cells.get(address)?.totals.length ?? 0) > 0;
  return {
    changes,
    filled: changes.filter(([address, value]) => !isTotal(address) && value !== null).length,
    unplaced: [
      ...placements.flatMap((placement) =>
        "unplaced" in placement && placement.unplaced.text.trim() !== ""
          ? [placement.unplaced]
          : [],
      ),
      ...changes.flatMap(([, value]) =>
        isRaw(value) ? [{ text: value.raw, reason: "not-a-number" as const }] : [],
      ),
    ],
    differingTotals: changes
      .filter(([address, value]) => isTotal(address) && value !== null)
      .map(([address]) => address),
  };
}

/** Rows of addresses as printed, for blocks that are placed by position. */
export function addressRows(template: ReportTemplate, tables: readonly Table[]) {
  const known = cellIndex(template);
  return tables.flatMap((table) =>
    rowLeaves(table).map(({ leaf: row }) =>
      columnLeaves(table)
        .map(({ leaf }) => addressOf(table.key, row.key, leaf.key))
        .filter((address) => known.has(address)),
    ),
  );
}
