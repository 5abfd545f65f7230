import { formatCell, scaledValue } from "../../report/cell-value";
import { valueAt } from "../../report/report";
import { addressesOn } from "../../report/totals";
import type { Issue, Rule, Subject } from "../issue";
import { lineLabel, nameOfLine } from "../names";
import { eachRelation, otherAxis } from "./relation-lines";

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
