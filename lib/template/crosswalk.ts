import { type Address, addressOf, cellIndex } from "./cells";
import { columnLeaves } from "./heads";
import type { ReportTemplate } from "./template";

/** A row of one format that another one has divided. */
type DividedRow = {
  readonly formats: readonly [undivided: string, divided: string];
  readonly table: string;
  readonly row: string;
  readonly parts: readonly string[];
};

/**
 * What two formats say of the same thing in different rows; else the same address means the same.
 * 表二 of 2019 and of 2021 count different things (对外公开总数量 is not 现行有效件数) and share none
 * but 处理决定数量.
 */
const dividedRows: readonly DividedRow[] = [
  {
    formats: ["ogi-2019", "ogi-2021"],
    table: "requests",
    row: "closed",
    parts: ["closedNotClarified", "closedFeeUnpaid", "closedOther"],
  },
];

/** Cells of two formats that mean the same: the sum of one list is to be held against that of the other. */
export type ComparableCells = {
  readonly before: readonly Address[];
  readonly after: readonly Address[];
};

/** Everything in two formats that can be compared, in the order of the later report. */
export function comparableCells(
  before: ReportTemplate,
  after: ReportTemplate,
): readonly ComparableCells[] {
  const known = cellIndex(before);
  const shared = [...cellIndex(after).keys()]
    .filter((address) => known.has(address))
    .map((address) => ({ before: [address], after: [address] }));
  return [...shared, ...dividedRows.flatMap((divided) => dividedCells(divided, before, after))];
}

function dividedCells(
  { formats: [undivided, divided], table, row, parts }: DividedRow,
  before: ReportTemplate,
  after: ReportTemplate,
): readonly ComparableCells[] {
  const forward = before.id === undivided && after.id === divided;
  const backward = before.id === divided && after.id === undivided;
  if (!forward && !backward) return [];
  const columns = after.tables.filter(({ key }) => key === table).flatMap(columnLeaves);
  return columns.map(({ leaf }) => {
    const whole = [addressOf(table, row, leaf.key)];
    const divisions = parts.map((part) => addressOf(table, part, leaf.key));
    return forward ? { before: whole, after: divisions } : { before: divisions, after: whole };
  });
}
