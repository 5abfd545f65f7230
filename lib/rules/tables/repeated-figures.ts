import { sameValue, scaledValue } from "../../report/cell-value";
import { inputCells, valueAt } from "../../report/report";
import type { Address } from "../../template/cells";
import { cellIndex } from "../../template/cells";
import type { MeasureKey } from "../../template/measures";
import type { Issue, Rule, Subject } from "../issue";
import { tableName } from "../names";
import { placesOf } from "./figures-of-years";

/** Decisions and fees that are all those of last year: one or two may be so by chance. */
export function findRepeatedDecisions(subject: Subject, rule: Rule): readonly Issue[] {
  return repeated(subject, rule, placesOf(subject, ...decisions), leastDecisions);
}

/** 表三 in which every cell is that of last year. */
export function findRepeatedRequests(subject: Subject, rule: Rule): readonly Issue[] {
  const [received] = placesOf(subject, "received");
  const table = cellIndex(subject.report.template).get(received ?? "")?.table;
  const cells = inputCells(subject.report.template).filter((cell) => cell.table === table);
  return repeated(
    subject,
    rule,
    cells.map(({ address }) => address),
    leastRequests,
  );
}

const decisions: readonly MeasureKey[] = ["licensing", "penalties", "coercions", "feeAmount"];
const leastDecisions = 2;
/** One application a year that is granted fills two cells, year after year. */
const leastRequests = 5;

function repeated(
  { report, context: { prior } }: Subject,
  rule: Rule,
  places: readonly Address[],
  least: number,
): readonly Issue[] {
  if (prior?.template !== report.template || places.length === 0) return [];
  const same = places.every((place) => sameValue(valueAt(report, place), valueAt(prior, place)));
  const filled = places.filter((place) => (scaledValue(valueAt(report, place)) ?? 0n) !== 0n);
  if (!same || filled.length < least) return [];
  const table = cellIndex(report.template).get(filled[0] ?? "")?.table;
  const where = table ? tableName(report.template, table) : "";
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      message: `${where}的 ${filled.length} 个数字与上年报告完全相同，可能是照搬上年报告。请按本年台账核对。`,
      places: filled,
    },
  ];
}
