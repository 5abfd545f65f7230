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

/** Rows without the cells that number them: 1, 2, 3 … from top to bottom, or under 序号. */
function withoutRowNumbers(rows: Rows): Rows {
  const column = numberedColumn(rows) ?? columnOfNumbers(rows);
  if (column === null) return rows;
  return rows.map((row) =>
    row.filter((cell) => !(isIn(column, cell) && (isNumberHead(cell) || isNumber(cell)))),
  );
}

/** The column under 序号, if nothing but numbers from 1 on stands there. */
function numberedColumn(rows: Rows): number | null {
  const head = rows.flat().find(isNumberHead);
  if (!head) return null;
  const below = rows.flat().filter((cell) => isIn(head.from, cell) && cell.text !== "");
  let expected = 1;
  const counts = below.every((cell) => {
    if (isNumberHead(cell)) return true;
    if (cell.text === "1") expected = 1;
    expected += 1;
    return cell.text === String(expected - 1) || !hasDigit(cell.text);
  });
  return counts ? head.from : null;
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
function columnOfNumbers(rows: Rows): number | null {
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
  return counted && column !== nowhere ? column : null;
}
