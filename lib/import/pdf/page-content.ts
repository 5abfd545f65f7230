import type { TableRow } from "../blocks";
import type { OpenCell } from "../table-rows";
import { tableRows } from "../table-rows";
import type { Glyph, PageGeometry } from "./page-geometry";
import { type RuledGrid, ruledGrids } from "./ruled-grids";
import { type TextLine, textLines } from "./text-lines";

/** What stands on a page, from the top down. */
export type PagePart =
  | { readonly kind: "line"; readonly line: TextLine }
  | { readonly kind: "table"; readonly table: PageTable };

export type PageTable = {
  readonly columns: number;
  readonly rows: readonly TableRow[];
  readonly openAbove: boolean;
  readonly openBelow: boolean;
};

/** The tables that ruling lines make, and the lines of writing outside them. */
export function pageContent(page: PageGeometry): readonly PagePart[] {
  const grids = ruledGrids(page);
  const outside = page.glyphs.filter((glyph) => grids.every((grid) => !isWithin(glyph, grid)));
  const parts = [
    ...textLines(outside).map((line) => ({
      top: line.baseline,
      part: { kind: "line", line } as const,
    })),
    ...grids.map((grid) => ({
      top: grid.ys[0] ?? 0,
      part: { kind: "table", table: tableOf(grid, page.glyphs) } as const,
    })),
  ];
  return parts.sort((one, other) => one.top - other.top).map(({ part }) => part);
}

function isWithin(glyph: Glyph, { xs, ys }: RuledGrid): boolean {
  return columnOf(glyph, xs) !== null && rowOf(glyph, ys) !== null;
}

function columnOf({ left, right }: Glyph, xs: readonly number[]): number | null {
  return fieldOf((left + right) / 2, xs);
}

/** The middle of a character lies about a third of its size above the line it stands on. */
function rowOf({ baseline, size }: Glyph, ys: readonly number[]): number | null {
  return fieldOf(baseline - size / 3, ys);
}

function fieldOf(place: number, borders: readonly number[]): number | null {
  const next = borders.findIndex((border) => border > place);
  return next < 1 ? null : next - 1;
}

function tableOf(grid: RuledGrid, glyphs: readonly Glyph[]): PageTable {
  const { xs, ys, cells, openAbove, openBelow } = grid;
  const columns = xs.length - 1;
  const owners = new Map<number, number>();
  for (const [at, cell] of cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columns; column += 1) {
        owners.set(row * columns + column, at);
      }
    }
  }
  const texts = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const [row, column] = [rowOf(glyph, ys), columnOf(glyph, xs)];
    const owner = row === null || column === null ? undefined : owners.get(row * columns + column);
    if (owner === undefined) continue;
    const own = texts.get(owner) ?? [];
    own.push(glyph);
    texts.set(owner, own);
  }
  const rows = ys.slice(1).map((_, row) =>
    cells.flatMap((cell, at): OpenCell[] => {
      if (cell.row !== row) return [];
      const content = textLines(texts.get(at) ?? []).map(
        ({ text }) => ({ kind: "paragraph", text, role: null }) as const,
      );
      return [{ content, columns: cell.columns, rows: cell.rows, continued: false }];
    }),
  );
  return { columns, rows: tableRows(rows), openAbove, openBelow };
}
