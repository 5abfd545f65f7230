import { type CellValue, isRaw } from "../../report/cell-value";
import { inputCells, type Report, valueAt } from "../../report/report";
import type { Address, Cell } from "../../template/cells";
import { onceFor } from "../../template/once";
import type { ReportTemplate } from "../../template/template";
import type { Issue, Rule, Subject } from "../issue";
import { nameOfCell, tableName } from "../names";

/** Blank cells, one issue a form table, and strokes written where a 0 must stand (A01, B01, C01). */
export function findUnanswered(subject: Subject, rule: Rule): readonly Issue[] {
  const { report } = subject;
  const cells = judgedCells(report.template).get(rule.id) ?? [];
  const blank = cells.filter(({ address }) => valueAt(report, address) === null);
  const strokes = cells.filter(({ address }) => {
    const value = valueAt(report, address);
    return isRaw(value) && isStroke(value.raw);
  });
  return [
    ...(blank.length === 0 ? [] : [blankIssue(subject, rule, blank)]),
    ...strokes.map((cell) => strokeIssue(subject, rule, cell)),
  ];
}

/** The cells that each of the rules judges. */
const judgedCells = onceFor((template: ReportTemplate): ReadonlyMap<string, readonly Cell[]> => {
  const cells = inputCells(template);
  const rules = new Set(cells.map(({ table }) => table.cellRules.unanswered));
  return new Map(
    [...rules].map((rule) => [
      rule,
      cells.filter(({ table }) => table.cellRules.unanswered === rule),
    ]),
  );
});

/** `/`, `—`, `无` and the like stand for "none" and must be a 0. */
export function isStroke(text: string): boolean {
  return /^[/\\\-—–－_]+$|^无$/.test(text.trim());
}

function blankIssue({ report }: Subject, rule: Rule, blank: readonly Cell[]): Issue {
  const [first] = blank;
  const where = first ? tableName(report.template, first.table) : "";
  const example = first ? nameOfCell(report.template, first).slice(where.length) : "";
  return {
    rule: rule.id,
    severity: rule.severity,
    message: `${where}有 ${blank.length} 个单元格未填写，第一个是${example}。没有发生的请填 0。`,
    places: blank.map(({ address }) => address),
    fix: {
      label: `将 ${blank.length} 个未填单元格填为 0`,
      changes: zeroAnswers(blank),
    },
  };
}

function strokeIssue({ report }: Subject, rule: Rule, cell: Cell): Issue {
  const value = valueAt(report, cell.address);
  return {
    rule: rule.id,
    severity: rule.severity,
    message: `${nameOfCell(report.template, cell)}：填写的是“${isRaw(value) ? value.raw : ""}”，没有的请填 0。`,
    places: [cell.address],
    fix: { label: "改为 0", changes: [[cell.address, zeroOf(cell.quantity)]] },
  };
}

/** Cells the clerk has not answered yet. */
export function blankCells(report: Report): readonly Cell[] {
  return inputCells(report.template).filter(({ address }) => valueAt(report, address) === null);
}

/** Changes that answer cells with "none", each in its own kind of value. */
export function zeroAnswers(cells: readonly Cell[]): readonly (readonly [Address, CellValue])[] {
  return cells.map(({ address, quantity }) => [address, zeroOf(quantity)]);
}

function zeroOf(quantity: Cell["quantity"]): CellValue {
  switch (quantity) {
    case "count":
    case "signedCount":
      return 0;
    case "amount":
      return "0";
    case "amountWithUnit":
      return { value: "0", unit: null };
  }
}
