import { templates } from "../../template/registry";
import type { Block, TableRow } from "../blocks";
import { bareLabel } from "../match/label";
import { allSpellings } from "../match/official-labels";
import { type OpenCell, tableRows } from "../table-rows";
import type { Sheet, SheetCell, SheetRow } from "./sheet";

/** Paragraphs and tables of a sheet: tables end where a row is left out or holds running text. */
export function sheetBlocks({ rows }: Sheet): readonly Block[] {
  const regions: SheetRow[][] = [];
  let expected = 0;
  for (const row of rows.map(withoutHidden)) {
    if (isLeftOut(row)) continue;
    if (row.number > expected) regions.push([]);
    regions.at(-1)?.push(row);
    expected = Math.max(expected, row.number + rowsCovered(row));
  }
  return regions.flatMap((region) => regionBlocks(region.filter(({ hidden }) => !hidden)));
}

function withoutHidden(row: SheetRow): SheetRow {
  return { ...row, cells: row.cells.filter(({ hidden }) => !hidden) };
}

/** A row with frames for cells belongs to its table, even if all of them are blank. */
function isLeftOut({ cells }: SheetRow): boolean {
  return cells.every(({ text }) => text.trim() === "") && cells.length < 2;
}

function rowsCovered({ cells }: SheetRow): number {
  return cells.reduce((most, { rows }) => Math.max(most, rows), 1);
}

function regionBlocks(region: readonly SheetRow[]): readonly Block[] {
  const isWide = region.map(({ cells }) => filled(cells).length > 1);
  const [first, last] = [isWide.indexOf(true), isWide.lastIndexOf(true)];
  const parts: (SheetRow[] | string)[] = [];
  for (const [at, row] of region.entries()) {
    const [cell, ...others] = filled(row.cells);
    const text = cell?.text.trim() ?? "";
    const outside = first === -1 || at < first || at > last;
    const part = parts.at(-1);
    if (others.length === 0 && text !== "" && isRunningText(text, outside)) parts.push(text);
    else if (Array.isArray(part)) part.push(row);
    else parts.push([row]);
  }
  return parts.flatMap(partBlocks);
}

function filled(cells: readonly SheetCell[]): readonly SheetCell[] {
  return cells.filter(({ text }) => text.trim() !== "");
}

/** Longer than any label. */
const longText = 60;

/** One text alone in its row: a label of the form stays in the table, a heading and prose do not. */
function isRunningText(text: string, outside: boolean): boolean {
  if (officialLabels().has(bareLabel(text))) return false;
  return outside || text.length > longText || /^[一二三四五六]、/.test(text);
}

let labels: ReadonlySet<string> | null = null;

function officialLabels(): ReadonlySet<string> {
  labels ??= new Set(templates.flatMap((template) => allSpellings(template)));
  return labels;
}

function partBlocks(part: readonly SheetRow[] | string): readonly Block[] {
  if (typeof part !== "string") return [{ kind: "table", rows: gridRows(part) }];
  return part.split(/\r?\n/).map((text) => ({ kind: "paragraph", text, role: null }));
}

/** Rows with a cell in each column, whether or not the file mentions it. */
function gridRows(rows: readonly SheetRow[]): readonly TableRow[] {
  const cells = rows.flatMap((row) => filled(row.cells));
  const left = Math.min(...cells.map(({ column }) => column));
  const right = Math.max(...cells.map(({ column, columns }) => column + columns));
  const coveredUntil = new Map<number, number>();
  return tableRows(
    rows.map(({ number, cells }) => {
      const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
      const row: OpenCell[] = [];
      for (let column = left; column < right; ) {
        const cell = byColumn.get(column) ?? { text: "", columns: 1, rows: 1 };
        const isCovered = (coveredUntil.get(column) ?? 0) > number;
        if (!isCovered) {
          row.push(openCell(cell));
          for (let at = column; at < column + cell.columns; at += 1) {
            coveredUntil.set(at, number + cell.rows);
          }
        }
        column += isCovered ? 1 : cell.columns;
      }
      return row;
    }),
  );
}

function openCell({ text, columns, rows }: Pick<SheetCell, "text" | "columns" | "rows">): OpenCell {
  return { content: [{ kind: "paragraph", text, role: null }], columns, rows, continued: false };
}
