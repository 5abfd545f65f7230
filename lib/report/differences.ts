import type { Address } from "../template/cells";
import { onceFor } from "../template/once";
import type { BalanceRelation, ReportTemplate, Table } from "../template/template";
import type { Report } from "./report";
import { addressesOn, answeredSum, effectiveCount, linesAcross, type Totals } from "./totals";

/** A balance equation in one line of a table. */
type Equation = {
  readonly relation: BalanceRelation;
  readonly table: Table;
  readonly across: string;
  readonly leftAddresses: readonly Address[];
  readonly rightAddresses: readonly Address[];
};

/** How far one line is from balance. Positive: the left side is larger. */
export type Difference = Equation & {
  readonly left: number;
  readonly right: number;
  /** All cells of the equation are answered. */
  readonly complete: boolean;
};

/** The balance equation of every line, with unanswered cells counted as 0. */
export function differences(report: Report, totals: Totals): readonly Difference[] {
  return equations(report.template).map((equation) => ({
    ...equation,
    left: answeredSum(report, totals, equation.leftAddresses) ?? 0,
    right: answeredSum(report, totals, equation.rightAddresses) ?? 0,
    complete: [...equation.leftAddresses, ...equation.rightAddresses].every(
      (address) => effectiveCount(report, totals, address) !== null,
    ),
  }));
}

const equations = onceFor((template: ReportTemplate): readonly Equation[] =>
  template.tables.flatMap((table) =>
    table.relations
      .filter((relation) => relation.kind === "balance")
      .flatMap((relation) =>
        linesAcross(table, relation.axis).map((across) => ({
          relation,
          table,
          across,
          leftAddresses: addressesOn(table, relation.axis, relation.left, across),
          rightAddresses: addressesOn(table, relation.axis, relation.right, across),
        })),
      ),
  ),
);
