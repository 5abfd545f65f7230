import { effectiveCount } from "../../report/totals";
import { type Address, cellIndex } from "../../template/cells";
import { type MeasureKey, measureCells } from "../../template/measures";
import type { Subject } from "../issue";
import { nameOfCell } from "../names";
import type { Reading } from "./statements/statement";

/** What the tables hold for a reading of the text: the sum, its cells, and how a message calls it. */
export type TableFigure = {
  readonly value: number;
  readonly cells: readonly Address[];
  readonly name: string;
};

/** Null where the format does not ask for it; open while a cell is not answered. */
export function tableFigure(subject: Subject, reading: Reading): TableFigure | "open" | null {
  const { report, totals } = subject;
  const cells = "cell" in reading ? [reading.cell] : cellsOfMeasures(subject, reading.measures);
  if (cells.length === 0) return null;
  let value = 0;
  for (const address of cells) {
    const count = effectiveCount(report, totals, address);
    if (count === null) return "open";
    value += count;
  }
  return { value, cells, name: nameOf(subject, reading, cells) };
}

/** The figure of measures added up, where the tables have it. */
export function measured(subject: Subject, ...measures: readonly MeasureKey[]): TableFigure | null {
  const figure = tableFigure(subject, { measures });
  return figure === "open" ? null : figure;
}

function cellsOfMeasures({ report }: Subject, measures: readonly MeasureKey[]): readonly Address[] {
  const cells = measures.map((key) => measureCells(report.template, key));
  return cells.some((addresses) => addresses.length === 0) ? [] : cells.flat();
}

function nameOf({ report }: Subject, reading: Reading, cells: readonly Address[]): string {
  if ("label" in reading) return `表三“${reading.label}”`;
  const [only] = cells;
  const cell =
    cells.length === 1 && only !== undefined ? cellIndex(report.template).get(only) : undefined;
  if (cell) return nameOfCell(report.template, cell);
  const names = reading.measures.map((key) => sumNames[key] ?? key);
  return names.length > 1 ? `${names.join("与")}相加` : (names[0] ?? "");
}

/** Measures of more than one cell. */
const sumNames: Partial<Record<MeasureKey, string>> = {
  received: "表三本年新收",
  toHandle: "表三本年新收与上年结转之和",
  receivedFromOrganizations: "表三本年新收中各类法人或其他组织之和",
  toHandleFromPersons: "表三自然人本年新收与上年结转之和",
  toHandleFromOrganizations: "表三法人或其他组织本年新收与上年结转之和",
  processedFromOrganizations: "表三（七）总计中各类法人或其他组织之和",
  granted: "表三（一）予以公开",
  grantedInPart: "表三（二）部分公开",
  denied: "表三（三）不予公开各项之和",
  unavailable: "表三（四）无法提供各项之和",
  notProcessed: "表三（五）不予处理各项之和",
  otherwiseClosed: "表三（六）其他处理各项之和",
  reconsiderations: "表四行政复议总计",
  litigations: "表四两类行政诉讼总计之和",
  litigationsUpheld: "表四两类行政诉讼“结果维持”之和",
  litigationsCorrected: "表四两类行政诉讼“结果纠正”之和",
  litigationsOtherwise: "表四两类行政诉讼“其他结果”之和",
  litigationsPending: "表四两类行政诉讼“尚未审结”之和",
};
