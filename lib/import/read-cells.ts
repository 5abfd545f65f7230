import { type CellValue, parseCell } from "../report/cell-value";
import { type Report, withValues } from "../report/report";
import { settleTotals } from "../report/settle-totals";
import { deriveTotals } from "../report/totals";
import { type Address, cellIndex } from "../template/cells";

/**
 * The report with the printed texts of its cells as values. A total printed blank although all its
 * parts are filled stays visible as such, because the form would have printed a number.
 */
export function withPrintedCells(
  report: Report,
  texts: readonly (readonly [Address, string])[],
): Report {
  const filled = withValues(
    report,
    texts.map(([address, text]) => [address, readCell(report, address, text)] as const),
  );
  const totals = deriveTotals(filled);
  const blankTotals = texts.filter(
    ([address, text]) => text.trim() === "" && typeof totals.get(address)?.computed === "number",
  );
  return settleTotals(
    withValues(
      filled,
      blankTotals.map(([address]) => [address, { raw: "" }] as const),
    ),
  );
}

function readCell({ template }: Report, address: Address, text: string): CellValue {
  const cell = cellIndex(template).get(address);
  return cell ? parseCell(cell.quantity, text) : null;
}
