import type { Address } from "../../template/cells";
import { hasNumbers, isLabel, type PastedBlock, type Placement } from "./pasted-block";

/** Fills a bare block of numbers right and down from a cell; labels copied along are dropped. */
export function placeByPosition(
  block: PastedBlock,
  { rows, start }: PositionTarget,
): readonly Placement[] {
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

type PositionTarget = {
  /** Addresses of the printed rows, top to bottom, totals included. */
  readonly rows: readonly (readonly Address[])[];
  readonly start: Address;
};
