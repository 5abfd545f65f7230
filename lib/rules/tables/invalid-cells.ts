import { decimalPlaces, isRaw, scaledValue } from "../../report/cell-value";
import { valueAt } from "../../report/report";
import { type Cell, cellsOf } from "../../template/cells";
import type { Quantity } from "../../template/template";
import type { Issue, Rule, Subject } from "../issue";
import { nameOfCell, quoted } from "../names";
import { isStroke } from "./unanswered";

/** Text that is not a number of the cell's kind (A02, A04, B02, C02). */
export function findInvalidCells(subject: Subject, rule: Rule): readonly Issue[] {
  return cellsOf(subject.report.template)
    .filter(({ address }) => isRaw(valueAt(subject.report, address)))
    .filter((cell) => ruleOf(cell) === rule.id)
    .flatMap((cell) => invalidIssue(subject, rule, cell));
}

/** Amounts with more decimals than 分 (0.000001 万元) can have (A04). */
export function findOverpreciseAmounts({ report }: Subject, rule: Rule): readonly Issue[] {
  return cellsOf(report.template)
    .filter((cell) => isAmount(cell.quantity) && cell.table.cellRules.invalidAmount === rule.id)
    .filter((cell) => decimalPlaces(valueAt(report, cell.address)) > 6)
    .map((cell) => ({
      rule: rule.id,
      severity: "warning" as const,
      message: `${nameOfCell(report.template, cell)}：金额的小数超过 6 位（不到 1 分），请核对单位是否为万元。`,
      places: [cell.address],
    }));
}

/** An amount other than 0 that names no unit although the head names none either (A12). */
export function findAmountsWithoutUnit({ report }: Subject, rule: Rule): readonly Issue[] {
  return cellsOf(report.template).flatMap((cell) => {
    const value = valueAt(report, cell.address);
    const unitless =
      typeof value === "object" && value !== null && "unit" in value && value.unit === null;
    if (!unitless || scaledValue(value) === 0n) return [];
    return [
      {
        rule: rule.id,
        severity: rule.severity,
        message: `${nameOfCell(report.template, cell)}：填写的是“${value.value}”，没有写单位，请写明元或万元。`,
        places: [cell.address],
      },
    ];
  });
}

function invalidIssue({ report }: Subject, rule: Rule, cell: Cell): readonly Issue[] {
  const value = valueAt(report, cell.address);
  if (!isRaw(value) || value.raw === "") return [];
  if (isStroke(value.raw) && cell.totals.length === 0) return [];
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      message: `${nameOfCell(report.template, cell)}：${expected[cell.quantity]}。已保留填写的${quoted(value.raw)}。`,
      places: [cell.address],
    },
  ];
}

const expected: Record<Quantity, string> = {
  count: "只能填写 0 或正整数",
  signedCount: "只能填写整数，减少的填负数",
  amount: "只能填写 0 或正数，单位是万元，不在格内写单位",
  amountWithUnit: "只能填写金额和单位，如 12.5万元",
};

function ruleOf({ quantity, table }: Cell): string {
  return isAmount(quantity) ? table.cellRules.invalidAmount : table.cellRules.invalid;
}

function isAmount(quantity: Quantity): boolean {
  return quantity === "amount" || quantity === "amountWithUnit";
}
