import { type CellValue, countOf, formatCell, isRaw } from "../../report/cell-value";
import { valueAt } from "../../report/report";
import { answeredSum, partAddresses } from "../../report/totals";
import { type Cell, cellsOf } from "../../template/cells";
import { onceFor } from "../../template/once";
import type { TotalRelation } from "../../template/template";
import type { Fix, Issue, Rule, Subject } from "../issue";
import { nameOfCell, nameOfLine } from "../names";

/** A printed total that differs from the sum of its parts. */
type BrokenTotal = {
  readonly cell: Cell;
  readonly relation: TotalRelation;
  readonly sum: number;
  readonly printed: number;
};

/** Printed totals that are not the sum of their parts (B04 rows, B05 columns, C03 blocks of 表四). */
export function findBrokenTotals(subject: Subject, rule: Rule): readonly Issue[] {
  return brokenTotals(subject)
    .filter(({ relation }) => relation.rule === rule.id)
    .map(({ cell, relation, sum, printed }) => ({
      rule: rule.id,
      severity: rule.severity,
      message: `${lineName(subject, cell, relation)}：${relation.partsLabel}＝${sum}，总计填写为 ${printed}，相差 ${Math.abs(sum - printed)}。`,
      places: [cell.address, ...partAddresses(cell, relation)],
      fix: useComputed(cell),
    }));
}

/**
 * Two totals off by the same amount in opposite directions: a value stands in the wrong line
 * (B08). Names both cells and the move that mends both totals.
 */
export function findMovedValues(subject: Subject, rule: Rule): readonly Issue[] {
  const broken = brokenTotals(subject).filter(({ relation }) => relation.movedRule === rule.id);
  const paired = new Set<BrokenTotal>();
  return broken.flatMap((tooMuch) => {
    const excess = tooMuch.sum - tooMuch.printed;
    if (excess <= 0) return [];
    const tooLittle = broken.find(
      (other) =>
        !paired.has(other) &&
        other.relation === tooMuch.relation &&
        other.printed - other.sum === excess,
    );
    if (!tooLittle) return [];
    paired.add(tooLittle);
    return movedIssue(subject, rule, tooMuch, tooLittle);
  });
}

/** Totals printed blank although their parts are filled (B15, C03). */
export function findBlankTotals(subject: Subject, rule: Rule): readonly Issue[] {
  return totalCells(subject)
    .filter(({ table }) => table.cellRules.blankTotal === rule.id)
    .filter(({ address }) => {
      const printed = valueAt(subject.report, address);
      return isRaw(printed) && printed.raw === "" && subject.totals.get(address)?.running !== null;
    })
    .map((cell) => ({
      rule: rule.id,
      severity: rule.severity,
      message: `${nameOfCell(subject.report.template, cell)}：各部分已填写，总计却是空白，应为 ${subject.totals.get(cell.address)?.running}。`,
      places: [cell.address],
      fix: useComputed(cell),
    }));
}

/** Four rules look at them. */
const brokenTotals = onceFor((subject: Subject): readonly BrokenTotal[] => {
  const { report, totals } = subject;
  return totalCells(subject).flatMap((cell) => {
    const printed = countOf(valueAt(report, cell.address));
    if (printed === null) return [];
    return cell.totals
      .map((relation) => ({
        cell,
        relation,
        printed,
        // A blank part counts as 0 here: 「68、空白…，总计 64」 is wrong whatever the blanks mean.
        sum: answeredSum(report, totals, partAddresses(cell, relation)) ?? 0,
      }))
      .filter(({ sum }) => sum !== printed);
  });
});

function totalCells({ report }: Subject): readonly Cell[] {
  return cellsOf(report.template).filter(({ totals }) => totals.length > 0);
}

function movedIssue(
  { report, totals }: Subject,
  rule: Rule,
  tooMuch: BrokenTotal,
  tooLittle: BrokenTotal,
): readonly Issue[] {
  const amount = tooMuch.sum - tooMuch.printed;
  const froms = partAddresses(tooMuch.cell, tooMuch.relation);
  const tos = partAddresses(tooLittle.cell, tooLittle.relation);
  const moves = froms.flatMap((from, index) => {
    const to = tos[index];
    const value = countOf(valueAt(report, from));
    const computed = to === undefined || totals.has(from) || totals.has(to);
    return computed || value === null || value < amount ? [] : [{ from, to, value }];
  });
  // The cell with the largest number is the likeliest to hold what belongs elsewhere.
  const [move] = [...moves].sort((left, right) => right.value - left.value);
  if (!move) return [];
  const target = countOf(valueAt(report, move.to)) ?? 0;
  const name = (address: string) => cellNameAt(report.template, address);
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      message: `可能填错了格：${name(move.from)}多 ${amount}，${name(move.to)}少 ${amount}。把 ${amount} 从前一格移到后一格（${move.value}→${move.value - amount}，${formatTarget(valueAt(report, move.to))}→${target + amount}），两处总计都相符。`,
      places: [move.from, move.to, tooMuch.cell.address, tooLittle.cell.address],
      fix: {
        label: `把 ${amount} 移到后一格`,
        changes: [
          [move.from, move.value - amount],
          [move.to, target + amount],
        ],
      },
    },
  ];
}

function formatTarget(value: CellValue): string {
  return value === null ? "空白" : formatCell(value);
}

function cellNameAt(template: Subject["report"]["template"], address: string): string {
  const cell = cellsOf(template).find((candidate) => candidate.address === address);
  return cell ? nameOfCell(template, cell) : address;
}

function lineName({ report }: Subject, cell: Cell, { axis }: TotalRelation): string {
  return axis === "rows"
    ? nameOfLine(report.template, cell.table, "columns", cell.column.leaf.key)
    : cell.row.leaf.label === ""
      ? nameOfCell(report.template, cell)
      : nameOfLine(report.template, cell.table, "rows", cell.row.leaf.key);
}

function useComputed(cell: Cell): Fix {
  return { label: "采用计算值", changes: [[cell.address, null]] };
}
