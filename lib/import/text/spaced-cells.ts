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
  const plain = line.replace(/\u3000{2,}/gu, (wide) => "  ".repeat(wide.length));
  return [...plain.matchAll(/[^ ]+(?: [^ ]+)*/gu)].map(({ 0: text, index }) => ({
    text,
    from: widthOf(plain.slice(0, index)),
    width: widthOf(text),
  }));
}

/** Chinese letters are as wide as two others. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u0100-\uffff]/gu) ?? []).length;
}

/** Narrower cells than this are figures apart by a few spaces. */
const narrowest = 6;
const fewestDistances = 3;

/** The distance that most pieces are apart, or a multiple of it; not where every gap is the same. */
function cellWidth(rows: readonly (readonly Piece[])[]): number | null {
  const gaps = rows.flatMap((row) =>
    row.slice(1).flatMap(({ from }, at) => {
      const before = row[at];
      if (!before) return [];
      const gap = from - before.from - before.width;
      // Words that are wider than a cell say nothing of its width.
      return gap > shortestGap ? [{ gap, distance: from - before.from }] : [];
    }),
  );
  const distances = gaps.map(({ distance }) => distance);
  const explained = (width: number) => distances.filter((one) => one % width === 0).length;
  const candidates = [...new Set(distances)].filter((width) => width >= narrowest);
  const [best] = candidates.sort(
    (left, right) => explained(right) - explained(left) || right - left,
  );
  const sameGap = Math.max(
    0,
    ...gaps.map(({ gap }) => gaps.filter((one) => one.gap === gap).length),
  );
  const known = best === undefined ? 0 : explained(best);
  const isRule = known * 2 > distances.length && known > sameGap;
  return best !== undefined && isRule && known >= fewestDistances ? best : null;
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
