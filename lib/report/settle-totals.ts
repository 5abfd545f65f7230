import { sameValue } from "./cell-value";
import { type Report, withValues } from "./report";
import { deriveTotals } from "./totals";

/** Drops printed totals that agree with the computed ones: only a difference needs to be kept. */
export function settleTotals(report: Report): Report {
  const agreed = [...deriveTotals(report).values()].filter(
    ({ printed, computed }) => computed !== null && sameValue(printed, computed),
  );
  if (agreed.length === 0) return report;
  // Totals of totals are judged anew: their parts have not changed by settling.
  return withValues(
    report,
    agreed.map(({ cell }) => [cell.address, null] as const),
  );
}
