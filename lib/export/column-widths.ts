import type { PrintedGrid } from "../template/grid";
import type { TableDepth, TableLook } from "./page-look";

export function tableDepth({ headColumns }: PrintedGrid): TableDepth {
  if (headColumns === 0) return "none";
  return headColumns === 1 ? "flat" : "nested";
}

/** Widths of the grid columns in twips; they add up to the look's width, whatever the grid. */
export function columnWidths(
  grid: PrintedGrid,
  look: TableLook,
  mostColumns: number,
): readonly number[] {
  const heads = headWidths(grid.headColumns, look, mostColumns);
  const left = look.width - heads.reduce((total, width) => total + width, 0);
  return [...heads, ...equalWidths(left, grid.columnCount - grid.headColumns)];
}

function headWidths(count: number, look: TableLook, mostColumns: number): readonly number[] {
  if (count === 0) return [];
  if (count === 1) return [Math.round(look.width / (1 + mostColumns))];
  const groups = Array.from(
    { length: count - 1 },
    (_, level) => look.groupWidths[Math.min(level, look.groupWidths.length - 1)] ?? 0,
  );
  const all = [...look.groupWidths, look.labelWidth].reduce((total, width) => total + width, 0);
  return [...groups, all - groups.reduce((total, width) => total + width, 0)];
}

/** Whole twips that differ by one at most: 9743 over 15 columns gives seven of 649, eight of 650. */
function equalWidths(total: number, count: number): readonly number[] {
  const edge = (index: number) => Math.floor((total * index) / count);
  return Array.from({ length: count }, (_, index) => edge(index + 1) - edge(index));
}
