import { cellKind, cellText, hasDigit } from "../match/cell-text";
import { endsAsRow } from "../match/row-names";

/** Words or a figure on a line, and where it stands in columns of a typewriter. */
type Piece = { readonly text: string; readonly from: number; readonly width: number };

/**
 * The cells of lines in which every cell was filled up with spaces to one width: where a gap is a
 * cell longer than it had to be, a blank cell stands in it. Null when the lines have no such width.
 */
export function spacedCells(lines: readonly string[]): readonly (readonly string[])[] | null {
  const rows = lines.filter((line) => line.trim() !== "").map(piecesOf);
  const width = cellWidth(rows);
  if (width === null) return null;
  const found: (readonly string[])[] = [];
  for (const row of rows) {
    const cells = cellsOf(row, width);
    if (cells === null) return null;
    found.push(cells);
  }
  return found;
}

function piecesOf(line: string): readonly Piece[] {
  return [...line.matchAll(/\S+(?:\s\S+)*/gu)].map(({ 0: text, index }) => ({
    text,
    from: widthOf(line.slice(0, index)),
    width: widthOf(text),
  }));
}

/** Chinese letters are as wide as two others. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u0100-\uffff]/gu) ?? []).length;
}

/** Narrower cells than this are figures apart by a few spaces. */
const narrowest = 6;
const fewestDistances = 4;

/** The distance between figures that most of them are apart, or a multiple of it. */
function cellWidth(rows: readonly (readonly Piece[])[]): number | null {
  const distances = rows.flatMap((row) =>
    row.slice(1).flatMap(({ text, from }, at) => {
      const before = row[at];
      return before && isFigure(text) && isFigure(before.text) ? [from - before.from] : [];
    }),
  );
  const explained = (width: number) => distances.filter((one) => one % width === 0).length;
  const candidates = [...new Set(distances)].filter((width) => width >= narrowest);
  const [best] = candidates.sort(
    (left, right) => explained(right) - explained(left) || right - left,
  );
  const isRule = best !== undefined && explained(best) * 2 > distances.length;
  return isRule && distances.length >= fewestDistances ? best : null;
}

function isFigure(text: string): boolean {
  return cellKind(cellText(text)) === "figure";
}

/** Blank cells behind the last figure are lost; a row is wider than any table then. */
const behind = Array.from({ length: 30 }, () => "");

/** Null when a gap is no number of cells. */
function cellsOf(row: readonly Piece[], width: number): readonly string[] | null {
  const cells: string[] = [];
  let next = 0;
  for (const { text, from, width: own } of row) {
    const blanks = Math.max(0, Math.round((from - next) / width));
    const isOff = Math.abs(from - next - blanks * width) > mostOff;
    if (isOff && isFigure(text)) return null;
    cells.push(...behind.slice(0, blanks), text);
    next = from + Math.max(width, own + shortestGap);
  }
  const holdsFigures = cells.some((text) => hasDigit(text) && isFigure(text)) || endsAsRow(cells);
  return holdsFigures ? [...cells, ...behind] : cells;
}

const shortestGap = 2;
/** Hard spaces around a figure. */
const mostOff = 4;
