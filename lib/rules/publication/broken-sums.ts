import { aggregate } from "../../report/aggregate";
import { formatCell, sameValue, scaledValue } from "../../report/cell-value";
import { type Report, valueAt } from "../../report/report";
import { type Cell, cellIndex } from "../../template/cells";
import type { Issue, Rule, Subject } from "../issue";
import { nameOfCell } from "../names";
import type { Addend } from "./aggregation";

/** Cells of a government's report that are not the sum of its addends. */
export function findBrokenSums({ report, context }: Subject, rule: Rule): readonly Issue[] {
  const addends = context.aggregation?.addends ?? [];
  if (addends.length === 0) return [];
  const sums = aggregate(
    report.template,
    addends.map((addend) => addend.report),
  );
  return [...sums].flatMap(([address, sum]) => {
    const cell = cellIndex(report.template).get(address);
    const value = valueAt(report, address);
    const [stated, summed] = [scaledValue(value), scaledValue(sum)];
    if (!cell || stated === null || summed === null || stated === summed) return [];
    const where = nameOfCell(report.template, cell);
    const difference = typeof value === "number" ? `，相差 ${gap(value, Number(sum))}` : "";
    return [
      {
        rule: rule.id,
        severity: rule.severity,
        message: `${where}：汇总报告为 ${formatCell(value)}，各单位之和为 ${formatCell(sum)}（${spelledAddends(addends, cell)}）${difference}。请按各单位的报告重新汇总。`,
        places: [address],
      },
    ];
  });
}

function gap(left: number, right: number): number {
  return Math.abs(left - right);
}

/** 「甲局 20、乙镇 29」; those with 0 say nothing. */
function spelledAddends(addends: readonly Addend[], { address }: Cell): string {
  const counted = addends.filter(({ report }) => !isNone(report, address));
  if (counted.length === 0) return "都是 0";
  const spelled = counted
    .slice(0, mostSpelled)
    .map(({ name, report }) => `${name} ${formatCell(valueAt(report, address))}`);
  return `${spelled.join("、")}${counted.length > mostSpelled ? "等" : ""}`;
}

const mostSpelled = 5;

function isNone(report: Report, address: string): boolean {
  const value = valueAt(report, address);
  return sameValue(value, 0) || scaledValue(value) === 0n;
}
