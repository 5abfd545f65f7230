import { type Browser, chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureChromium } from "../../../cli/tests/chromium.mjs";
import { numberedReport } from "../../fixtures/numbered-report";
import { reportAsHtml } from "../../fixtures/report-as-page";
import type { Report } from "../../report/report";
import { templates } from "../../template/registry";
import { importReport } from "../import-report";

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ["--no-sandbox"],
  });
});
afterAll(() => browser?.close());

const lined = "table{border-collapse:collapse;width:100%}td{border:1px solid #000}";
/** Layouts as offices print them; each a style sheet. */
const layouts: Readonly<Record<string, string>> = {
  "thin lines": `${lined}td{font-size:11px}`,
  "thick lines and wide cells":
    "table{border-collapse:collapse}td{border:2px solid #333;padding:7px}",
  "small type": `${lined}td{font-size:8px}`,
  "large type over many pages": `${lined}body{font-size:22px}td{padding:10px 2px}`,
  "two fonts": `${lined}td{font-family:serif}td:last-child{font-family:monospace}`,
  "centred figures": `${lined}td{text-align:center;vertical-align:middle}`,
  "figures to the right": `${lined}td{text-align:right}`,
  "each cell with a frame of its own":
    "table{border-collapse:separate;border-spacing:0}td{border:1px solid}",
  "shaded rows": `${lined}tr:nth-child(odd) td{background:#c6d9f1}`,
  "dotted lines": "table{border-collapse:collapse}td{border:1px dashed #000;padding:3px}",
  "no lines at the sides": `${lined}td:first-child{border-left:0}td:last-child{border-right:0}`,
  "rows cut by the ends of pages": `${lined}tr{break-inside:auto}td{font-size:19px;padding:14px 1px}`,
  "grey hairlines": "table{border-collapse:collapse}td{border:.5px solid #bbb;font-size:12px}",
};

async function printed(report: Report, style: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(`<style>body{font-size:16px}${style}</style>${reportAsHtml(report)}`);
  const pdf = await page.pdf({
    format: "A4",
    margin: { top: "2cm", bottom: "2cm", left: "2cm", right: "2cm" },
  });
  await page.close();
  return pdf;
}

describe.each(templates)("a report of $id as a PDF", (template) => {
  const report = numberedReport(template);
  const tally = { cells: 0, right: 0 };

  test.each(Object.entries(layouts))("with %s", async (_layout, style) => {
    const read = await importReport(await printed(report, style));
    if (!read.ok) throw new Error(read.reason.kind);
    const told = new Set(read.value.notices.flatMap(({ places }) => places));
    const cells = [...report.fields].filter(([address]) => address.startsWith("tables."));
    const wrong = cells.filter(
      ([address, value]) =>
        JSON.stringify(read.value.report.fields.get(address)) !== JSON.stringify(value),
    );
    tally.cells += cells.length;
    tally.right += cells.length - wrong.length;
    expect(wrong.map(([address]) => address).filter((address) => !told.has(address))).toEqual([]);
    expect(read.value.notices.map(({ kind }) => kind)).toContain("read-by-place");
  });

  test("has at least 95 of 100 cells right over all layouts", () => {
    expect(tally.right / tally.cells).toBeGreaterThanOrEqual(0.95);
    console.log(`${template.id} as PDF: ${tally.right} of ${tally.cells} cells right`);
  });
});

test("a scanned page is refused with what to do instead", async () => {
  const page = await browser.newPage();
  await page.setContent("<svg width=300 height=300><rect width=300 height=300 /></svg>");
  const pdf = await page.pdf();
  expect(await importReport(pdf)).toEqual({ ok: false, reason: { kind: "no-text" } });
});
