import { canonicalJson } from "../report/canonical";
import { type Report, textAt } from "../report/report";
import { deriveTotals, printedValue } from "../report/totals";
import { cellIndex } from "../template/cells";
import type { Issue } from "./issue";

/**
 * What an explanation was written for: the rule, its places and the values there. With another value
 * the text is another one, and the explanation no longer counts.
 */
export function fingerprintText(report: Report, { rule, places }: Issue): string {
  const totals = deriveTotals(report);
  const cells = cellIndex(report.template);
  const values = places.map((address) =>
    cells.has(address) ? printedValue(report, totals, address) : textAt(report, address),
  );
  return canonicalJson({ rule, places, values });
}
