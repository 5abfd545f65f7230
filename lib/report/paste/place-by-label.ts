import { addressOf } from "../../template/cells";
import { printedGrid } from "../../template/grid";
import { columnLeaves, rowLeaves } from "../../template/heads";
import type { Table } from "../../template/template";
import { labelWords } from "./label-words";
import { hasNumbers, isLabel, type PastedBlock, type Placement, unplacedRow } from "./pasted-block";

/** Places rows by the labels copied with them; null when the block has no label of these tables. */
export function placeByLabel(
  block: PastedBlock,
  tables: readonly Table[],
): readonly Placement[] | null {
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
