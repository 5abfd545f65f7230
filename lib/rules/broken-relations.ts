import { countOf, formatCell, scaledValue } from "../report/cell-value";
import { type Report, valueAt } from "../report/report";
import {
  addressesOn,
  deriveTotals,
  differences,
  effectiveCount,
  linesAcross,
} from "../report/totals";
import { type Address, cellIndex } from "../template/cells";
import type { AtMostRelation, Axis, Relation, Table } from "../template/template";
import type { Issue, Rule, Subject } from "./issue";
import { lineLabel, nameOfCell, nameOfLine } from "./names";

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
  const prior = context.priorReport;
  if (!prior) return [];
  const priorTotals = deriveTotals(prior);
  return eachRelation(report.template.tables, rule, "prior-year").flatMap(
    ({ table, relation, across }) => {
      const [now] = addressesOn(table, relation.axis, [relation.current], across);
      const [then] = addressesOn(table, relation.axis, [relation.prior], across);
      if (now === undefined || then === undefined) return [];
      const current = effectiveCount(report, totals, now);
      const expected = effectiveCount(prior, priorTotals, then);
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

/** Two cells of which only one is zero (A12). */
export function findOneSided({ report }: Subject, rule: Rule): readonly Issue[] {
  return eachRelation(report.template.tables, rule, "together").flatMap(
    ({ table, relation, across }) => {
      const places = addressesOn(table, relation.axis, relation.keys, across);
      const values = places.map((address) => valueAt(report, address));
      const zeros = values.map(scaledValue).map((value) => (value === null ? null : value === 0n));
      if (zeros.includes(null) || zeros[0] === zeros[1]) return [];
      const where = nameOfLine(report.template, table, otherAxis(relation.axis), across);
      const spelled = relation.keys
        .map(
          (key, index) =>
            `${lineLabel(table, relation.axis, key)}为 ${formatCell(values[index] ?? null)}`,
        )
        .join("，");
      return [
        {
          rule: rule.id,
          severity: rule.severity,
          message: `${where}：${spelled}。${relation.advice}。`,
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
  const label = (keys: readonly string[]) =>
    keys.map((key) => lineLabel(table, relation.axis, key)).join("＋");
  const bound = relation.factor === 1 ? "" : `的 ${relation.factor} 倍`;
  return `${label(relation.lower)}＝${lower}，大于${label(relation.upper)}＝${upper}${bound}，相差 ${lower - upper * relation.factor}`;
}

function eachRelation<Kind extends Relation["kind"]>(
  tables: readonly Table[],
  rule: Rule,
  kind: Kind,
) {
  return tables.flatMap((table) =>
    table.relations
      .filter((relation): relation is Extract<Relation, { kind: Kind }> => relation.kind === kind)
      .filter((relation) => relation.rule === rule.id)
      .flatMap((relation) =>
        linesAcross(table, relation.axis).map((across) => ({ table, relation, across })),
      ),
  );
}

function otherAxis(axis: Axis): Axis {
  return axis === "rows" ? "columns" : "rows";
}
