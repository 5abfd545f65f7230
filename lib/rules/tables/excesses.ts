import { countOf } from "../../report/cell-value";
import { type Report, valueAt } from "../../report/report";
import { addressesOn } from "../../report/totals";
import type { Address } from "../../template/cells";
import type { AtMostRelation, Axis, Table } from "../../template/template";
import type { Issue, Rule, Subject } from "../issue";
import { lineLabel, nameOfLine } from "../names";
import { eachRelation, otherAxis } from "./relation-lines";

/** One side larger than the other allows (A06, A10). */
export function findExcesses({ report }: Subject, rule: Rule): readonly Issue[] {
  return eachRelation(report.template.tables, rule, "at-most").flatMap(
    ({ table, relation, across }) => {
      const lower = addressesOn(table, relation.axis, relation.lower, across);
      const upper = addressesOn(table, relation.axis, relation.upper, across);
      const [small, large] = [completeSum(report, lower), completeSum(report, upper)];
      if (small === null || large === null || small <= large * relation.factor) return [];
      const where = nameOfLine(report.template, table, otherAxis(relation.axis), across);
      return [
        {
          rule: rule.id,
          severity: relation.severity,
          message: `${where}：${excessText(table, relation, small, large)}。${relation.advice}。`,
          places: [...lower, ...upper],
        },
      ];
    },
  );
}

/** A decrease of more than there was (A11). */
export function findNegativeSums({ report }: Subject, rule: Rule): readonly Issue[] {
  return eachRelation(report.template.tables, rule, "not-negative").flatMap(
    ({ table, relation, across }) => {
      const places = addressesOn(table, relation.axis, relation.terms, across);
      const sum = completeSum(report, places);
      if (sum === null || sum >= 0) return [];
      const where = nameOfLine(report.template, table, otherAxis(relation.axis), across);
      const numbers = places.map((address) => countOf(valueAt(report, address)) ?? 0);
      return [
        {
          rule: rule.id,
          severity: relation.severity,
          message: `${where}：${labelsOf(table, relation.axis, relation.terms)}＝${spelledSum(numbers)}＝${sum}，小于 0，相差 ${-sum}。${relation.advice}。`,
          places,
        },
      ];
    },
  );
}

/** Sum of counts; null while one of them is unanswered or no count. */
function completeSum(report: Report, addresses: readonly Address[]): number | null {
  const counts = addresses.map((address) => countOf(valueAt(report, address)));
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

function excessText(table: Table, relation: AtMostRelation, lower: number, upper: number): string {
  const bound = upper * relation.factor;
  const times = relation.factor === 1 ? "" : `的 ${relation.factor} 倍`;
  return `${labelsOf(table, relation.axis, relation.lower)}＝${lower}，大于${labelsOf(table, relation.axis, relation.upper)}${times}＝${bound}，相差 ${lower - bound}`;
}

function labelsOf(table: Table, axis: Axis, keys: readonly string[]): string {
  return keys.map((key) => lineLabel(table, axis, key)).join("＋");
}

/** 3－5 for 3 and -5. */
function spelledSum(numbers: readonly number[]): string {
  return numbers.map((number, at) => (at === 0 ? number : signed(number))).join("");
}

function signed(number: number): string {
  return number < 0 ? `－${-number}` : `＋${number}`;
}
