import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportDocx } from "../export/docx/export-docx";
import { anyReport } from "../fixtures/any-report";
import { seedNames, seedReport } from "../fixtures/seed-reports";
import { documentStyles } from "../report/document-style";
import { toInterchange } from "../report/interchange";
import type { Report } from "../report/report";
import { nothingPrinted } from "../rules/printed-form";
import { importReport } from "./import-report";

async function throughWord(report: Report, style: (typeof documentStyles)[number]) {
  const read = await importReport(await exportDocx(report, style));
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  return read.value;
}

/** Everything of a report in an order of its own. */
function contentOf({ template, year, organization, fields }: Report) {
  return { template: template.id, year, organization, fields: Object.fromEntries(fields) };
}

describe.each(documentStyles)("a Word file in the style %s", (style) => {
  test.each(seedNames)("gives %s back, value for value", async (name) => {
    const report = seedReport(name);
    const back = await throughWord(report, style);
    expect(contentOf(back.report)).toEqual(contentOf(report));
    expect(back.notices).toEqual([]);
    expect(back.printed).toEqual(nothingPrinted);
  });

  test("gives any draft back, blanks, wrong text and printed totals included", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const back = await throughWord(report, style);
        expect(contentOf(back.report)).toEqual(contentOf(report));
        expect(back.notices).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

test("report.json gives any draft back", async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const json = new TextEncoder().encode(JSON.stringify(toInterchange(report)));
      const read = await importReport(json);
      expect(read.ok && contentOf(read.value.report)).toEqual(contentOf(report));
    }),
  );
});
