import type { Report } from "../../report/report";
import { countsOf } from "../../report/totals";
import { measureCells } from "../../template/measures";
import { onceFor } from "../../template/once";
import type { Issue, Rule, Subject } from "../issue";
import type { Addend, MissingAddend } from "./aggregation";
import { issueOf } from "./published-in-time";

/** Offices whose report is not there, or not accepted yet. */
export function findMissingAddends({ context }: Subject, rule: Rule): readonly Issue[] {
  const { addends = [], missing = [] } = context.aggregation ?? {};
  const waiting = missing.filter(({ why }) => why !== "excluded");
  return [
    ...waiting.map(({ name, why }) =>
      issueOf(rule, `${name}的报告${missingFor[why]}，没有计入汇总。`),
    ),
    ...addends
      .filter(({ approved }) => !approved)
      .map(({ name }) => issueOf(rule, `${name}的报告还没有审核通过，已经计入汇总。请先审核。`)),
  ];
}

const missingFor: Readonly<Record<MissingAddend["why"], string>> = {
  "not-handed-in": "还没有报送",
  "not-approved": "还没有审核通过",
  excluded: "不计入",
};

/** An office that is added twice. */
export function findRepeatedAddends({ context }: Subject, rule: Rule): readonly Issue[] {
  const addends = context.aggregation?.addends ?? [];
  const repeated = addends.filter(
    ({ office }, at) => addends.findIndex((other) => other.office === office) < at,
  );
  return repeated.map(({ name }) => issueOf(rule, `${name}的报告计入了两次。请删去一次。`));
}

/** The sum itself among its addends: a government's report of before, counted once more. */
export function findSumAmongAddends({ report, context }: Subject, rule: Rule): readonly Issue[] {
  return (context.aggregation?.addends ?? [])
    .filter((addend) => addend.report.organization === report.organization)
    .map(({ name }) =>
      issueOf(
        rule,
        `汇总中计入了${name}自己的汇总报告，各单位的数字会重复计算。请只计入政府办公室和各单位的报告。`,
      ),
    );
}

/** An addend whose figures of last year do not go on in this one. */
export function findBrokenAddends({ context }: Subject, rule: Rule): readonly Issue[] {
  return (context.aggregation?.addends ?? []).flatMap(({ name, report, prior }) => {
    const now = countAt(report, measureCells(report.template, "fromLastYear"));
    const then = prior ? countAt(prior, measureCells(prior.template, "toNextYear")) : null;
    if (now === null || then === null || now === then) return [];
    return [
      issueOf(
        rule,
        `${name}的上年结转为 ${now}，其上年报告的结转下年度为 ${then}，相差 ${Math.abs(now - then)}。请退回核对。`,
      ),
    ];
  });
}

/** Left out on purpose, and nobody has written why. */
export function findUnexplainedExclusions({ context }: Subject, rule: Rule): readonly Issue[] {
  return (context.aggregation?.missing ?? [])
    .filter(({ why, reason }) => why === "excluded" && (reason ?? "").trim() === "")
    .map(({ name }) =>
      issueOf(rule, `${name}不计入汇总，没有写明原因。请补充，如由上级部门汇总。`),
    );
}

/** A report of another year or format cannot be added. */
export function findForeignAddends({ report, context }: Subject, rule: Rule): readonly Issue[] {
  return (context.aggregation?.addends ?? [])
    .filter(isForeignTo(report))
    .map(({ name, report: other }) =>
      issueOf(
        rule,
        other.year === report.year
          ? `${name}的报告使用了另一种格式，数字不能相加。请退回改用${report.template.authority}的格式。`
          : `${name}的报告是 ${other.year} 年的，汇总的是 ${report.year} 年。请换成当年的报告。`,
      ),
    );
}

function isForeignTo({ year, template }: Report): (addend: Addend) => boolean {
  return ({ report }) => report.year !== year || report.template !== template;
}

const countsOnce = onceFor(countsOf);

function countAt(report: Report, [address]: readonly string[]): number | null {
  return countsOnce(report).get(address ?? "") ?? null;
}
