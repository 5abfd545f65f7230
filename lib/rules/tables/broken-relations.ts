import { differences } from "../../report/differences";
import { addressesOn, effectiveCount } from "../../report/totals";
import { type Address, cellIndex } from "../../template/cells";
import type { Issue, Rule, Subject } from "../issue";
import { lineLabel, nameOfCell, nameOfLine } from "../names";
import { countLastYear } from "./figures-of-years";
import { eachRelation, otherAxis } from "./relation-lines";

/** Columns whose two groups do not have equal sums (B03); a partly answered one is not judged yet. */
export function findImbalances({ report, totals }: Subject, rule: Rule): readonly Issue[] {
  return differences(report, totals)
    .filter(({ relation }) => relation.rule === rule.id)
    .filter(({ complete, left, right }) => complete && left !== right)
    .map((difference) => {
      const { relation, table, across, left, right, leftAddresses, rightAddresses } = difference;
      const spell = (addresses: readonly Address[]) =>
        addresses.map((address) => effectiveCount(report, totals, address)).join("＋");
      const where = nameOfLine(report.template, table, otherAxis(relation.axis), across);
      return {
        rule: rule.id,
        severity: rule.severity,
        message: `${where}：${relation.leftLabel}＝${spell(leftAddresses)}＝${left}，${relation.rightLabel}＝${spell(rightAddresses)}＝${right}，相差 ${Math.abs(left - right)}。`,
        places: [...leftAddresses, ...rightAddresses],
      };
    });
}

/** Cells that should repeat last year's figure (B09). Needs last year's report. */
export function findCarryOverBreaks(
  { report, totals, context }: Subject,
  rule: Rule,
): readonly Issue[] {
  if (!context.prior) return [];
  const { prior } = context;
  return eachRelation(report.template.tables, rule, "prior-year").flatMap(
    ({ table, relation, across }) => {
      const [now] = addressesOn(table, relation.axis, [relation.current], across);
      const [then] = addressesOn(table, relation.axis, [relation.prior], across);
      if (now === undefined || then === undefined) return [];
      const current = effectiveCount(report, totals, now);
      const expected = countLastYear(prior, then);
      if (current === null || expected === null || current === expected) return [];
      const cell = cellIndex(report.template).get(now);
      return [
        {
          rule: rule.id,
          severity: rule.severity,
          message: `${cell ? nameOfCell(report.template, cell) : ""}：填写为 ${current}，上年报告“${lineLabel(table, relation.axis, relation.prior)}”为 ${expected}，相差 ${Math.abs(current - expected)}。`,
          places: [now],
          ...(cell && cell.totals.length === 0
            ? { fix: { label: `改为 ${expected}`, changes: [[now, expected]] as const } }
            : {}),
        },
      ];
    },
  );
}
