import type { Report } from "../../report/report";
import { countsOf, effectiveCount } from "../../report/totals";
import { type Address, cellIndex } from "../../template/cells";
import { type MeasureKey, measureCells } from "../../template/measures";
import { onceFor } from "../../template/once";
import type { Issue, Rule, Subject } from "../issue";
import { nameOfCell } from "../names";

/** What a measure counts in the report; null while it is not all answered, or the format lacks it. */
export function thisYear({ report, totals }: Subject, key: MeasureKey): number | null {
  return sumOf(measureCells(report.template, key), (address) =>
    effectiveCount(report, totals, address),
  );
}

/** The same in last year's report; null without one too. */
export function lastYear({ context: { prior } }: Subject, key: MeasureKey): number | null {
  return prior ? sumOf(measureCells(prior.template, key), (at) => countLastYear(prior, at)) : null;
}

/** What a cell of last year's report counts for; its totals are computed once for all rules. */
export function countLastYear(prior: Report, address: Address): number | null {
  return countsOnce(prior).get(address) ?? null;
}

const countsOnce = onceFor(countsOf);

/** The cells a measure is counted in, for the places of an issue. */
export function placesOf({ report }: Subject, ...keys: readonly MeasureKey[]): readonly Address[] {
  return keys.flatMap((key) => measureCells(report.template, key));
}

/** 表三“一、本年新收政府信息公开申请数量”行“总计”列, for a measure of one cell. */
export function nameOfMeasure({ report }: Subject, key: MeasureKey): string {
  const [address = ""] = measureCells(report.template, key);
  const cell = cellIndex(report.template).get(address);
  return cell ? nameOfCell(report.template, cell) : "";
}

/** An issue about the cells of some measures. */
export function issueAbout(
  subject: Subject,
  rule: Rule,
  keys: readonly MeasureKey[],
  message: string,
): Issue {
  return { rule: rule.id, severity: rule.severity, message, places: placesOf(subject, ...keys) };
}

function sumOf(
  addresses: readonly Address[],
  countAt: (address: Address) => number | null,
): number | null {
  if (addresses.length === 0) return null;
  return addresses.reduce<number | null>((sum, address) => {
    const count = countAt(address);
    return sum === null || count === null ? null : sum + count;
  }, 0);
}
