import type { Block, TableCell, TableRow } from "./blocks";
import { Unsafe } from "./broken-document";

/** A cell as its reader met it; `rows` are those it says it covers. */
export type OpenCell = {
  readonly content: Block[];
  columns: number;
  readonly rows: number;
  continued: boolean;
};
export type OpenRow = readonly OpenCell[];

/** Far more than any report has, and little enough to hold: a cell may claim to cover millions. */
const mostCells = 200_000;

/** The rows of a table, in which a cell over several rows is continued in each of them. */
export function tableRows(rows: readonly OpenRow[]): readonly TableRow[] {
  const covered: Covered[] = [];
  let count = 0;
  return rows.map((row, at) => {
    const cells = withContinued(row, covered, rows.length - at);
    count += cells.length;
    if (count > mostCells) throw new Unsafe();
    return cells;
  });
}

/** A column range that cells above still cover for so many rows. */
type Covered = { readonly from: number; readonly columns: number; rowsLeft: number };

function withContinued(row: OpenRow, covered: Covered[], rowsLeft: number): TableRow {
  const cells: TableCell[] = [];
  const above = covered.filter((range) => range.rowsLeft > 0);
  above.sort((left, right) => left.from - right.from);
  const started: Covered[] = [];
  let column = 0;
  const continueAbove = () => {
    while (above[0] && above[0].from <= column) {
      const range = above.shift();
      if (!range) break;
      range.rowsLeft -= 1;
      cells.push(tableCell({ text: "", continued: true, columns: range.columns }));
      column = Math.max(column, range.from + range.columns);
    }
  };
  for (const cell of row) {
    continueAbove();
    cells.push(
      tableCell({ text: textOf(cell.content), continued: cell.continued, columns: cell.columns }),
    );
    const rows = Math.min(cell.rows, rowsLeft) - 1;
    if (rows > 0) started.push({ from: column, columns: cell.columns, rowsLeft: rows });
    column += cell.columns;
  }
  for (const range of above) {
    range.rowsLeft -= 1;
    cells.push(tableCell({ text: "", continued: true, columns: range.columns }));
  }
  covered.splice(0, covered.length, ...covered.filter((range) => range.rowsLeft > 0), ...started);
  return cells;
}

function tableCell({ text, continued, columns }: Required<TableCell>): TableCell {
  return columns === 1 ? { text, continued } : { text, continued, columns };
}

function textOf(content: readonly Block[]): string {
  return content
    .flatMap((block) =>
      block.kind === "paragraph" ? block.text : block.rows.flat().map(({ text }) => text),
    )
    .join("\n");
}
