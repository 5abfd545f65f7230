import type { TableBlock } from "../blocks";
import { cellKind, cellText, hasDigit } from "./cell-text";
import { isRowName } from "./row-names";

/** A cell with the columns of the grid it covers. */
export type PlacedCell = { readonly text: string; readonly from: number; readonly to: number };

/** No column: the text shares its cell with another one. */
const nowhere = -1;

/** The cells of each row, without those that continue the one above and without row numbers. */
export function placedRows({ rows }: TableBlock): readonly (readonly PlacedCell[])[] {
  const placed = rows.map((row) => {
    let column = 0;
    return row.flatMap(({ text, continued, columns = 1 }): readonly PlacedCell[] => {
      const from = column;
      column += columns;
      return continued ? [] : apart({ text: cellText(text), from, to: column });
    });
  });
  return withoutRowNumbers(placed);
}

/** 「行政许可：1728件」: a figure that stands in the cell of its label. */
function apart(cell: PlacedCell): readonly PlacedCell[] {
  const [, label = "", figure = ""] =
    /^(.*\p{Script=Han}[)）”"」]?)[\s:：]*([+\-−]?[\d０-９][\d０-９,，.．\s]*(?:件|项|个|条|次|宗|元|万元)?)$/su.exec(
      cell.text,
    ) ?? [];
  if (!isRowName(label)) return [cell];
  return [
    { ...cell, text: label },
    { text: figure.trim(), from: nowhere, to: nowhere },
  ];
}

type Rows = readonly (readonly PlacedCell[])[];

/** Fewer numbers one after the other may be figures. */
const fewestNumbers = 4;

/** Rows without the cells that number them, under 序号 or counting from row to row. */
function withoutRowNumbers(rows: Rows): Rows {
  let counted: Counted | null = null;
  return piecesOf(rows).flatMap((piece) => {
    counted = numberedColumn(piece) ?? countedOn(piece, counted) ?? columnOfNumbers(piece);
    const column = counted?.column;
    if (column === undefined) return piece;
    return piece.map((row) =>
      row.filter((cell) => !(isIn(column, cell) && (isNumberHead(cell) || isNumber(cell)))),
    );
  });
}

/** A row of words below one with figures begins a piece of the table with heads of its own. */
function piecesOf(rows: Rows): readonly Rows[] {
  const pieces: (readonly PlacedCell[])[][] = [[]];
  let hadFigures = false;
  for (const row of rows) {
    const hasFigures = row.some(({ text }) => isCount(text));
    const isBlank = row.every(({ text }) => text === "");
    if (hadFigures && !hasFigures && !isBlank) pieces.push([]);
    pieces.at(-1)?.push(row);
    hadFigures = hasFigures || (isBlank && hadFigures);
  }
  return pieces;
}

function isCount(text: string): boolean {
  return cellKind(text) === "figure" && hasDigit(text);
}

/** The column that numbers the rows, and the number that comes next. */
type Counted = { readonly column: number; readonly next: number };

/** The column under 序号, if nothing but numbers that count on stands there. */
function numberedColumn(rows: Rows): Counted | null {
  const head = rows.flat().find(isNumberHead);
  if (!head) return null;
  const numbers = numbersIn(rows, head.from);
  return numbers === null ? null : { column: head.from, next: (numbers.at(-1) ?? 0) + 1 };
}

/** The column goes on to count although nothing stands over it here. */
function countedOn(rows: Rows, before: Counted | null): Counted | null {
  const numbers = before && numbersIn(rows, before.column);
  if (!numbers || numbers[0] !== before.next) return null;
  return { column: before.column, next: before.next + numbers.length };
}

/** The numbers of a column that count from cell to cell; null when others stand between them. */
function numbersIn(rows: Rows, column: number): readonly number[] | null {
  const cells = rows.flat().filter((cell) => isIn(column, cell) && hasDigit(cell.text));
  const numbers = cells.filter((cell) => !isNumberHead(cell)).map(({ text }) => text);
  const counts = numbers.every(
    (text, at) => text === "1" || at === 0 || text === String(Number(numbers[at - 1]) + 1),
  );
  return counts && numbers.every((text) => /^\d{1,3}$/.test(text)) ? numbers.map(Number) : null;
}

function isIn(column: number, { from, to }: PlacedCell): boolean {
  return from === column && to === column + 1;
}

function isNumber({ text }: PlacedCell): boolean {
  return /^\d{0,3}$/.test(text);
}

function isNumberHead({ text }: PlacedCell): boolean {
  return /^(序号|行次|行号|编号)$/u.test(text.replace(/\s/g, ""));
}

/** The column whose cells count the rows, each before a figure of its own. */
function columnOfNumbers(rows: Rows): Counted | null {
  const numbered = rows.flatMap((row) => {
    const [first, second] = row.filter(({ text }) => cellKind(text) === "figure");
    return first ? [{ first, isBefore: second !== undefined }] : [];
  });
  const column = numbered[0]?.first.from ?? nowhere;
  const counts = numbered.every(
    ({ first }, at) => first.text === String(at + 1) && first.from === column,
  );
  const before = numbered.filter(({ isBefore }) => isBefore).length;
  const counted = counts && numbered.length >= fewestNumbers && before * 2 > numbered.length;
  return counted && column !== nowhere ? { column, next: numbered.length + 1 } : null;
}
