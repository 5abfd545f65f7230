import type { TableBlock } from "../blocks";
import { cellKind, cellText, isNoAnswer } from "./cell-text";
import { nowhere, type PlacedCell } from "./placed-cell";
import { isRowName } from "./row-names";
import { withoutRowNumbers } from "./row-numbers";

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
  return withoutRowNumbers(placed.map(withoutSigns)).filter(
    (row, at, all) => !isBlank(row) || !isInHeads(all.slice(at + 1)),
  );
}

function isBlank(row: readonly PlacedCell[]): boolean {
  return row.every(({ text }) => text === "");
}

/** Words side by side go on below: what stands above them is no row of blank figures. */
function isInHeads(below: readonly (readonly PlacedCell[])[]): boolean {
  const next = below.find((row) => !isBlank(row)) ?? [];
  const words = next.filter(({ text }) => text !== "").map(({ text }) => cellKind(text));
  return words.length > 1 && words.every((kind) => kind === "words");
}

/** Beside a figure in the cell of its label, a sign for no answer is a blank. */
function withoutSigns(cells: readonly PlacedCell[]): readonly PlacedCell[] {
  if (cells.every(({ from }) => from !== nowhere)) return cells;
  return cells.map((cell) => (isNoAnswer(cell.text) ? { ...cell, text: "" } : cell));
}

/** 「行政许可：1728件」: a figure that stands in the cell of its label. */
function apart(cell: PlacedCell): readonly PlacedCell[] {
  const [, label = "", figure = ""] =
    /^(.*\p{Script=Han}[)）”"」]?)[\s:：]*([+\-−]?[\d０-９][\d０-９,，.．\s]*(?:件|项|个|条|次|宗|元|万元)?)[\s:：]*$/su.exec(
      cell.text,
    ) ?? [];
  if (!isRowName(label)) return [cell];
  return [
    { ...cell, text: label },
    { text: figure.trim(), from: nowhere, to: nowhere },
  ];
}
