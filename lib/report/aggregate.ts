import { type Address, type Cell, cellIndex } from "../template/cells";
import type { ReportTemplate } from "../template/template";
import { type CellValue, scaledValue, unscaled } from "./cell-value";
import { inputCells, type Report, valueAt } from "./report";

/**
 * What the cells of a government's report come to: its own figures and those of the offices below it,
 * cell by cell (汇总). Totals compute themselves, texts are written anew. A cell that an addend leaves
 * unanswered, or that its format does not have, is left out: the sum is not known.
 */
export function aggregate(
  template: ReportTemplate,
  reports: readonly Report[],
): ReadonlyMap<Address, CellValue> {
  return new Map(
    inputCells(template).flatMap((cell) => {
      const sum = sumAt(cell, reports);
      return sum === null ? [] : [[cell.address, sum] as const];
    }),
  );
}

function sumAt({ address, quantity }: Cell, reports: readonly Report[]): CellValue {
  let sum = 0n;
  for (const report of reports) {
    const known = cellIndex(report.template).has(address);
    const value = known ? scaledValue(valueAt(report, address)) : null;
    if (value === null) return null;
    sum += value;
  }
  return unscaled(quantity, sum);
}
