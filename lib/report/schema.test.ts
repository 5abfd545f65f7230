import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCompleteReport } from "../fixtures/any-report";
import { sampleReport } from "../fixtures/reports";
import { ogi2019 } from "../template/ogi-2019";
import { ogi2021 } from "../template/ogi-2021";
import type { ReportTemplate } from "../template/template";
import type { CellValue } from "./cell-value";
import { toInterchange } from "./interchange";
import type { Report } from "./report";
import { submissionSchema } from "./schema";

function refusals(report: Report): readonly string[] {
  const parsed = submissionSchema(report.template).safeParse(toInterchange(report));
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
}

function refusalsWith(template: ReportTemplate, address: string, value: CellValue) {
  return refusals(sampleReport(template, { [address]: value }));
}

describe("a report may be submitted", () => {
  test.each([ogi2019, ogi2021])("when every cell and text of $id is answered", (template) => {
    expect(refusals(sampleReport(template))).toEqual([]);
  });
  test("without a title of its own, a preamble or a sign-off", () => {
    const report = sampleReport(ogi2021);
    expect([report.fields.has("title"), report.fields.has("preamble")]).toEqual([false, false]);
    expect(refusals(report)).toEqual([]);
  });
  test("with a decrease in a signed column", () => {
    expect(refusalsWith(ogi2019, "article20item5.licensing.change", -3)).toEqual([]);
  });
});

describe("a report may not be submitted with", () => {
  const cell = "tables.requests.granted.naturalPerson";
  test.each<[string, CellValue]>([
    ["a blank cell", null],
    ["a negative count", -1],
    ["a count with decimals", 1.5],
    ["text that is no number", { raw: "12件" }],
  ])("%s", (_what, value) => {
    expect(refusalsWith(ogi2021, cell, value)).toContain(cell);
  });
  test("an amount that is no number", () => {
    const fee = "tables.article20item8.administrativeFees.feesCollected";
    expect(refusalsWith(ogi2021, fee, { raw: "3万元" })).toEqual([fee]);
  });
  test("an empty narrative", () => {
    expect(refusalsWith(ogi2021, "narratives.improvements", null)).toEqual([
      "narratives.improvements",
    ]);
    expect(refusalsWith(ogi2021, "narratives.improvements", "  \n ")).toEqual([
      "narratives.improvements",
    ]);
  });
});

test("every report without blanks is accepted", () => {
  fc.assert(
    fc.property(anyCompleteReport, (report) => {
      const narratives = refusals(report).filter((path) => !path.startsWith("narratives."));
      expect(narratives).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
