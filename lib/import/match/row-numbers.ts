import { cellKind, hasDigit } from "./cell-text";
import { nowhere, type PlacedCell } from "./placed-cell";

type Rows = readonly (readonly PlacedCell[])[];

/** Fewer numbers one after the other may be figures. */
const fewestNumbers = 4;
/** A row of totals may stand twice. */
const mostRepeated = 1;

/** Rows without the cells that number them, under 序号 or counting from row to row. */
export function withoutRowNumbers(rows: Rows): Rows {
  let counted: Counted | null = null;
  return piecesOf(rows).flatMap((piece) => {
    counted = numberedColumn(piece) ?? countedOn(piece, counted) ?? columnOfNumbers(piece);
    const column = counted?.column;
    if (column === undefined) return piece;
    return piece.map((row) =>
      row.filter((cell) => !(isIn(column, cell) && (isNumberHead(cell.text) || isNumber(cell)))),
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
  const head = rows.flat().find(({ text }) => isNumberHead(text));
  if (!head) return null;
  const numbers = numbersIn(rows, head.from);
  return numbers === null ? null : { column: head.from, next: (numbers.at(-1) ?? 0) + 1 };
}

/** The column goes on to count although nothing stands over it here, each time before words. */
function countedOn(rows: Rows, before: Counted | null): Counted | null {
  const numbers = before && numbersIn(rows, before.column);
  if (!numbers || numbers[0] !== before.next) return null;
  const isFigureNext = (row: readonly PlacedCell[]) => {
    const at = row.findIndex((cell) => isIn(before.column, cell) && isCount(cell.text));
    return at !== -1 && isCount(row.slice(at + 1).find(({ text }) => text !== "")?.text ?? "");
  };
  if (rows.some(isFigureNext)) return null;
  return { column: before.column, next: before.next + numbers.length };
}

/** The numbers of a column that count from cell to cell; null when others stand between them. */
function numbersIn(rows: Rows, column: number): readonly number[] | null {
  const cells = rows.flat().filter((cell) => isIn(column, cell) && isCount(cell.text));
  const numbers = cells.map(({ text }) => text);
  const counts = numbers.every((text, at) => text === "1" || goesOn(numbers[at - 1], text));
  return counts && numbers.every((text) => /^\d{1,3}$/.test(text)) ? numbers.map(Number) : null;
}

function isIn(column: number, { from, to }: PlacedCell): boolean {
  return from === column && to === column + 1;
}

function isNumber({ text }: PlacedCell): boolean {
  return /^\d{0,3}$/.test(text);
}

/** 序号 heads a column of numbers. */
export function isNumberHead(text: string): boolean {
  return /^(序号|行次|行号|编号)$/u.test(text.replace(/\s/g, ""));
}

/** One more than the number above, or the same in a row that stands twice. */
function goesOn(above: string | undefined, text: string): boolean {
  return above === undefined || text === above || text === String(Number(above) + 1);
}

/** The column whose cells count the rows, each before a figure of its own. */
function columnOfNumbers(rows: Rows): Counted | null {
  const numbered = rows.flatMap((row) => {
    const [first, second] = row.filter(({ text }) => cellKind(text) === "figure");
    return first ? [{ first, isBefore: second !== undefined }] : [];
  });
  const column = numbered[0]?.first.from ?? nowhere;
  const counts = numbered.every(
    ({ first: { text, from } }, at) =>
      from === column && (at === 0 ? text === "1" : goesOn(numbered[at - 1]?.first.text, text)),
  );
  const before = numbered.filter(({ isBefore }) => isBefore).length;
  const last = Number(numbered.at(-1)?.first.text);
  const counted = counts && last >= fewestNumbers && last >= numbered.length - mostRepeated;
  const isBeforeFigures = before * 2 > numbered.length;
  return counted && isBeforeFigures && column !== nowhere ? { column, next: last + 1 } : null;
}
