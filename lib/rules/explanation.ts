import { canonicalJson } from "../report/canonical";
import { type Report, textAt } from "../report/report";
import { deriveTotals, printedValue } from "../report/totals";
import { type Address, cellIndex } from "../template/cells";
import type { Issue, Passage } from "./issue";

/**
 * What an explanation was written for: the rule, its places and the values there. With another value
 * the text is another one, and the explanation no longer counts. Of a text only the words concerned
 * count, so that it may go on growing elsewhere.
 */
export function fingerprintText(report: Report, { rule, places, passages = [] }: Issue): string {
  const totals = deriveTotals(report);
  const cells = cellIndex(report.template);
  const valuesAt = (address: Address) => {
    if (cells.has(address)) return printedValue(report, totals, address);
    const words = passages.filter((passage) => passage.address === address);
    return words.length === 0 ? textAt(report, address) : words.map((one) => wordsOf(report, one));
  };
  return canonicalJson({ rule, places, values: places.map(valuesAt) });
}

/** The words of a passage as typed; what has been cut off since is left out. */
export function wordsOf(report: Report, { address, start, end }: Passage): string {
  return (textAt(report, address) ?? "").slice(start, end);
}
