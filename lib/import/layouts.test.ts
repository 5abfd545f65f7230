import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { anyCompleteReport } from "../fixtures/any-report";
import { disturbances } from "../fixtures/layouts/disturbances";
import { fileLayouts } from "../fixtures/layouts/file-layouts";
import { laidOut } from "../fixtures/layouts/laid-out-report";
import { textLayouts } from "../fixtures/layouts/text-layouts";
import { seedReport } from "../fixtures/seed-reports";
import { sameValue } from "../report/cell-value";
import type { Report } from "../report/report";
import { deriveTotals, printedValue } from "../report/totals";
import { cellsOf } from "../template/cells";
import { importReport } from "./import-report";

/** Reports of both formats with figures of every size, and one of the published ones. */
const reports: readonly Report[] = [
  ...fc.sample(anyCompleteReport, { numRuns: 2, seed: 20 }),
  seedReport("seed-004"),
];

/** Cells right, and cells with another value that no notice names. */
type Score = { readonly cells: number; readonly right: number; readonly silent: readonly string[] };

async function scoreOf(report: Report, file: Uint8Array): Promise<Score> {
  const read = await importReport(file, { year: report.year, template: report.template });
  const expected = deriveTotals(report);
  const cells = cellsOf(report.template);
  if (!read.ok) return { cells: cells.length, right: 0, silent: [] };
  const got = deriveTotals(read.value.report);
  const told = new Set(read.value.notices.flatMap(({ places }) => places));
  const wrong = cells.filter(
    ({ address }) =>
      !sameValue(
        printedValue(report, expected, address),
        printedValue(read.value.report, got, address),
      ),
  );
  const silent = wrong.filter(
    ({ address }) => printedValue(read.value.report, got, address) !== null && !told.has(address),
  );
  return {
    cells: cells.length,
    right: cells.length - wrong.length,
    silent: silent.map(({ address }) => address),
  };
}

async function total(files: readonly (readonly [Report, Uint8Array])[]): Promise<Score> {
  const scores: Score[] = [];
  for (const [report, file] of files) scores.push(await scoreOf(report, file));
  return {
    cells: scores.reduce((sum, { cells }) => sum + cells, 0),
    right: scores.reduce((sum, { right }) => sum + right, 0),
    silent: scores.flatMap(({ silent }) => silent),
  };
}

const least = 0.99;
const figures = new Map<string, { files: number; cells: number; right: number; silent: number }>();

function judge(type: string, { cells, right, silent }: Score): void {
  const sum = figures.get(type) ?? { files: 0, cells: 0, right: 0, silent: 0 };
  figures.set(type, {
    files: sum.files + reports.length,
    cells: sum.cells + cells,
    right: sum.right + right,
    silent: sum.silent + silent.length,
  });
  expect(silent).toEqual([]);
  expect(right / cells).toBeGreaterThanOrEqual(least);
}

afterAll(() => {
  for (const [type, { files, cells, right, silent }] of figures) {
    console.info(
      `${type}: ${files} files, ${right} of ${cells} cells right, ${silent} silent errors`,
    );
  }
});

describe("text, in whatever way its cells are separated", () => {
  test.each(Object.entries(textLayouts))("%s", async (_name, layout) => {
    judge(
      "text",
      await total(reports.map((report) => [report, Buffer.from(layout(laidOut(report)))])),
    );
  });
});

describe.each(Object.entries(fileLayouts))("%s, whatever was done to its tables", (type, write) => {
  test.each(Object.entries(disturbances))("%s", async (_name, disturb) => {
    judge(type, await total(reports.map((report) => [report, write(disturb(laidOut(report)))])));
  });
});
