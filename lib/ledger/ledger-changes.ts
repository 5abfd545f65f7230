import { type CellValue, sameValue } from "../report/cell-value";
import { type Report, valueAt } from "../report/report";
import { printedValue, type Totals } from "../report/totals";
import { type Address, cellsOf } from "../template/cells";
import type { Table } from "../template/template";

/** A cell that would read otherwise when the numbers of a ledger are taken over. */
export type LedgerChange = {
  readonly address: Address;
  readonly before: CellValue;
  readonly after: CellValue;
  /** What is saved: null for a total, which is computed again instead of being kept as printed. */
  readonly saved: CellValue;
};

/** What taking over a count would change in a report, in printed order. */
export function ledgerChanges(
  report: Report,
  counted: { readonly report: Report; readonly totals: Totals },
  table: Table,
): readonly LedgerChange[] {
  return cellsOf(report.template)
    .filter((cell) => cell.table.key === table.key)
    .flatMap(({ address, totals }) => {
      const isTotal = totals.length > 0;
      const before = valueAt(report, address);
      const after = printedValue(counted.report, counted.totals, address);
      if (sameValue(before, after) || (isTotal && before === null)) return [];
      return [{ address, before, after, saved: isTotal ? null : after }];
    });
}
