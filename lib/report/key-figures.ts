import { type MeasureKey, measureCells } from "../template/measures";
import { countOf } from "./cell-value";
import type { Report } from "./report";
import { deriveTotals, printedValue } from "./totals";

/** What a reviewer looks at first. */
const keys = [
  { key: "received", label: "本年新收申请" },
  { key: "processed", label: "本年办结申请" },
  { key: "toNextYear", label: "结转下年度" },
  { key: "reconsiderations", label: "行政复议" },
  { key: "litigations", label: "行政诉讼" },
] as const satisfies readonly { readonly key: MeasureKey; readonly label: string }[];

export type KeyFigure = {
  readonly label: string;
  /** Null while a cell of it is not answered. */
  readonly now: number | null;
  /** Last year's; null when there is no report or it does not say. */
  readonly before: number | null;
};

/** The five figures a report is known by, beside last year's. */
export function keyFigures(report: Report, lastYear: Report | null): readonly KeyFigure[] {
  return keys.map(({ key, label }) => ({
    label,
    now: measured(report, key),
    before: lastYear ? measured(lastYear, key) : null,
  }));
}

function measured(report: Report, key: MeasureKey): number | null {
  const totals = deriveTotals(report);
  const cells = measureCells(report.template, key);
  const counts = cells.map((address) => countOf(printedValue(report, totals, address)));
  const answered = counts.filter((count) => count !== null);
  if (counts.length === 0 || answered.length < counts.length) return null;
  return answered.reduce((sum, count) => sum + count, 0);
}
