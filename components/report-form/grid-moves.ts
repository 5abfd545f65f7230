import type { Address } from "@/lib/template/cells";
import type { PrintedGrid } from "@/lib/template/grid";

/** Where an input stands in the printed grid: its row, and the grid columns it covers. */
type Position = {
  readonly address: Address;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** Rows under the same head group belong together. */
  readonly group: string;
};

export type Move = "up" | "down" | "left" | "right" | "first" | "last" | "groupUp" | "groupDown";

/** Keyboard moves between the inputs of a grid; null where a move leads out of the grid. */
export type GridMoves = {
  readonly from: (address: Address, move: Move) => Address | null;
  /** The cell above in the same column, for Ctrl+D. */
  readonly addresses: readonly Address[];
};

export function gridMoves(grid: PrintedGrid, isInput: (address: Address) => boolean): GridMoves {
  const positions = inputPositions(grid, isInput);
  const index = new Map(positions.map((position, at) => [position.address, at]));
  return {
    addresses: positions.map(({ address }) => address),
    from(address, move) {
      const at = index.get(address);
      const current = at === undefined ? undefined : positions[at];
      if (at === undefined || !current) return null;
      return target(positions, at, current, move)?.address ?? null;
    },
  };
}

function target(
  positions: readonly Position[],
  at: number,
  current: Position,
  move: Move,
): Position | undefined {
  const inColumn = positions.filter((other) => other.from < current.to && current.from < other.to);
  const above = inColumn.filter((other) => other.row < current.row);
  const below = inColumn.filter((other) => other.row > current.row);
  switch (move) {
    case "up":
      return nearestColumn(above, above.at(-1)?.row, current);
    case "down":
      return nearestColumn(below, below[0]?.row, current);
    case "left":
      return positions[at - 1];
    case "right":
      return positions[at + 1];
    case "first":
      return positions[0];
    case "last":
      return positions.at(-1);
    case "groupDown":
      return below.find(({ group }) => group !== current.group) ?? below.at(-1);
    case "groupUp": {
      const previous = above.filter(({ group }) => group !== current.group).at(-1);
      return previous ? inColumn.find(({ group }) => group === previous.group) : above[0];
    }
  }
}

/** In a row of wider or narrower cells the one that starts closest to the column. */
function nearestColumn(
  candidates: readonly Position[],
  row: number | undefined,
  current: Position,
): Position | undefined {
  const distance = ({ from }: Position) => Math.abs(from - current.from);
  return candidates
    .filter((candidate) => candidate.row === row)
    .sort((left, right) => distance(left) - distance(right))[0];
}

function inputPositions(
  grid: PrintedGrid,
  isInput: (address: Address) => boolean,
): readonly Position[] {
  return grid.rows.flatMap((gridRow, row) =>
    gridRow.cells.flatMap(({ address, column, colSpan }) =>
      address !== null && isInput(address)
        ? [
            {
              address,
              row,
              from: column,
              to: column + colSpan,
              group: [gridRow.table.key, ...(gridRow.row?.above ?? [])].join("/"),
            },
          ]
        : [],
    ),
  );
}
