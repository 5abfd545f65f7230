import { type Address, addressOf, type Cell, cellsOf } from "../template/cells";
import { columnLeaves, rowLeaves } from "../template/heads";
import { onceFor } from "../template/once";
import type { ReportTemplate, Table, TotalRelation } from "../template/template";
import { type CellValue, countOf } from "./cell-value";
import { type Report, valueAt } from "./report";

/** A computed total beside what was printed in its cell. */
export type Total = {
  readonly cell: Cell;
  /** Sum of the parts; null while any part is unanswered. */
  readonly computed: number | null;
  /** Sum of the parts answered so far; null while none is. */
  readonly running: number | null;
  /** What a paste or an import brought for this cell; null when the form computes it. */
  readonly printed: CellValue;
};

/** Every total cell of a report by address. */
export type Totals = ReadonlyMap<Address, Total>;

/** Computes every total of the report: 总计 columns, row （七）, blocks of 表四. */
export function deriveTotals(report: Report): Totals {
  return withTotals(report, new Map(), totalPlans(report.template));
}

/** The totals once some fields have changed; those that do not depend on them stay the same objects. */
export function updateTotals(report: Report, totals: Totals, changed: readonly Address[]): Totals {
  const concerned = totalPlans(report.template).filter(({ sources }) =>
    changed.some((address) => sources.has(address)),
  );
  return withTotals(report, totals, concerned);
}

function withTotals(report: Report, known: Totals, plans: readonly TotalPlan[]): Totals {
  const totals = new Map(known);
  for (const plan of plans) {
    const computed = sumOf(report, plan, totals, effective);
    const running = runningSum(report, plan, totals);
    totals.set(plan.cell.address, {
      cell: plan.cell,
      computed,
      running,
      printed: valueAt(report, plan.cell.address),
    });
  }
  return totals;
}

/** What a cell counts for: its printed number, else its computed total; null when unanswered. */
export function effectiveCount(report: Report, totals: Totals, address: Address): number | null {
  const total = totals.get(address);
  return total ? effective(total) : countOf(valueAt(report, address));
}

/** What every cell of a report counts for; unanswered ones and amounts are left out. */
export function countsOf(report: Report): ReadonlyMap<Address, number> {
  const totals = deriveTotals(report);
  return new Map(
    cellsOf(report.template).flatMap(({ address }) => {
      const count = effectiveCount(report, totals, address);
      return count === null ? [] : [[address, count] as const];
    }),
  );
}

/** What a document prints in a cell: the value given for it, else the computed total. */
export function printedValue(report: Report, totals: Totals, address: Address): CellValue {
  const given = valueAt(report, address);
  return given === null ? (totals.get(address)?.computed ?? null) : given;
}

/** Sum of some parts of a total counted as 0 where unanswered; for comparing with printed totals. */
export function answeredSum(
  report: Report,
  totals: Totals,
  addresses: readonly Address[],
): number | null {
  const counts = addresses
    .map((address) => runningCount(report, totals, address))
    .filter((count) => count !== null);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

/** Addresses of a relation's keys within one row or column. */
export function addressesOn(
  table: Table,
  axis: "rows" | "columns",
  keys: readonly string[],
  across: string,
): readonly Address[] {
  return keys.map((key) =>
    axis === "rows" ? addressOf(table.key, key, across) : addressOf(table.key, across, key),
  );
}

/** Keys of the lines a relation is judged in: each column for row keys, each row for column keys. */
export function linesAcross(table: Table, axis: "rows" | "columns"): readonly string[] {
  const across = axis === "rows" ? columnLeaves(table) : rowLeaves(table);
  return across.map(({ leaf }) => leaf.key);
}

function runningCount(report: Report, totals: Totals, address: Address): number | null {
  const total = totals.get(address);
  return total ? (countOf(total.printed) ?? total.running) : countOf(valueAt(report, address));
}

function effective(total: Total): number | null {
  return countOf(total.printed) ?? total.computed;
}

/** How a total cell is computed. Plans are ordered so that parts come before their totals. */
type TotalPlan = {
  readonly cell: Cell;
  readonly parts: readonly Address[];
  /** Every address that has a say in it: its own, its parts and the parts of those. */
  readonly sources: ReadonlySet<Address>;
};

function sumOf(
  report: Report,
  plan: TotalPlan,
  totals: Totals,
  countOfTotal: (total: Total) => number | null,
): number | null {
  let sum = 0;
  for (const address of plan.parts) {
    const total = totals.get(address);
    const count = total ? countOfTotal(total) : countOf(valueAt(report, address));
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

function runningSum(report: Report, plan: TotalPlan, totals: Totals): number | null {
  return answeredSum(report, totals, plan.parts);
}

const totalPlans = onceFor((template: ReportTemplate): readonly TotalPlan[] => {
  const parts = new Map(
    cellsOf(template).flatMap((cell) => {
      // Where 总计 column and （七） row cross, the row's own cells decide, as on paper.
      const relation = cell.totals.find(({ axis }) => axis === "columns") ?? cell.totals[0];
      return relation ? [[cell, partAddresses(cell, relation)] as const] : [];
    }),
  );
  const partsAt = new Map([...parts].map(([cell, addresses]) => [cell.address, addresses]));
  const sourcesOf = (address: Address): readonly Address[] => [
    address,
    ...(partsAt.get(address) ?? []).flatMap(sourcesOf),
  ];
  return [...parts]
    .map(([cell, addresses]) => ({
      cell,
      parts: addresses,
      sources: new Set(sourcesOf(cell.address)),
    }))
    .sort((left, right) => left.sources.size - right.sources.size);
});

/** The addresses a total cell sums under one of its relations. */
export function partAddresses(cell: Cell, relation: TotalRelation): readonly Address[] {
  const across = relation.axis === "rows" ? cell.column.leaf.key : cell.row.leaf.key;
  return addressesOn(cell.table, relation.axis, relation.parts, across);
}
