import { describe, expect, test } from "vitest";
import { seedNames, seedReport } from "../../fixtures/seed-reports";
import { reportAsWorkbook, workbookFile, workbookOfSheet } from "../../fixtures/workbook-file";
import { importReport } from "../import-report";
import { readWorkbook } from "./read-workbook";
import { readXlsx } from "./read-xlsx";

function textsOf(file: Uint8Array): readonly (readonly string[])[] {
  const read = readWorkbook(Buffer.from(file));
  if (!read.ok) throw new Error(read.reason.kind);
  return (read.value[0]?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
}

function sheet(...cells: readonly string[]): string {
  return `<sheetData><row r="1">${cells.join("")}</row></sheetData>`;
}

test("a cell is what the program shows, a formula its last value", () => {
  const file = workbookOfSheet(
    sheet(
      `<c t="s"><v>0</v></c>`,
      `<c t="inlineStr"><is><r><t>行</t></r><r><t>内</t></r></is></c>`,
      `<c t="str"><f>A1&amp;"x"</f><v>公式</v></c>`,
      `<c><f>SUM(A2:A3)</f><v>0.30000000000000004</v></c>`,
      `<c t="b"><v>1</v></c>`,
      `<c t="e"><v>#REF!</v></c>`,
    ),
    {
      "xl/sharedStrings.xml": "<sst><si><t>共</t><rPh><t>gong</t></rPh><r><t>享</t></r></si></sst>",
    },
  );
  expect(textsOf(file)).toEqual([["共享", "行内", "公式", "0.3", "TRUE", "#REF!"]]);
});

describe("a date", () => {
  const styles = (formats: string, xfs: string) => ({
    "xl/styles.xml": `<styleSheet><numFmts>${formats}</numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`,
  });
  test("is a date by its format, built in or the office's own", () => {
    const file = workbookOfSheet(
      sheet(
        `<c s="0"><v>44561</v></c>`,
        `<c s="1"><v>44561</v></c>`,
        `<c s="2"><v>44561.5</v></c>`,
        `<c s="3"><v>44561</v></c>`,
        `<c s="1"><v>99999999</v></c>`,
      ),
      styles(
        `<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="0&quot;day&quot;"/>`,
        `<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/>`,
      ),
    );
    expect(textsOf(file)).toEqual([
      ["44561", "2021-12-31", "2021-12-31 12:00:00", "44561", "99999999"],
    ]);
  });
});

test("merged cells, hidden rows and columns, and hidden sheets are told apart", () => {
  const file = workbookOfSheet(
    `<cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
  );
  const read = readWorkbook(Buffer.from(file));
  expect(read.ok && read.value[0]).toEqual({
    name: "年报",
    hidden: false,
    rows: [
      {
        number: 1,
        hidden: false,
        cells: [
          { column: 0, text: "1", value: 1, hidden: false, columns: 2, rows: 1 },
          { column: 2, text: "3", value: 3, hidden: true, columns: 1, rows: 1 },
        ],
      },
      {
        number: 2,
        hidden: true,
        cells: [{ column: 0, text: "4", value: 4, hidden: false, columns: 1, rows: 1 }],
      },
    ],
  });
});

test("what is hidden is no part of the report", () => {
  const file = workbookOfSheet(
    `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>4</v></c></row></sheetData>`,
  );
  const read = readXlsx(Buffer.from(file));
  expect(JSON.stringify(read)).toMatch(/"1".*"3"/);
  expect(JSON.stringify(read)).not.toMatch(/"2"|"4"/);
});

test("a sign that XML has none of is written as its number", () => {
  const file = workbookOfSheet(
    sheet(`<c t="s"><v>0</v></c>`, `<c t="inlineStr"><is><t>_x005F_x0041_</t></is></c>`),
    { "xl/sharedStrings.xml": "<sst><si><t>第一行_x000D_第二行</t></si></sst>" },
  );
  expect(textsOf(file)).toEqual([["第一行\r第二行", "_x0041_"]]);
});

test("prose stands apart from tables, labels and cells that the file leaves out stay in them", () => {
  const file = workbookFile([
    { row: 1, column: 0, text: "标题" },
    { row: 3, column: 0, text: "信息内容" },
    { row: 3, column: 1, text: "本年制发件数" },
    { row: 4, column: 0, text: "规章" },
    { row: 5, column: 0, text: "行政规范性文件" },
    { row: 5, column: 1, text: "2" },
    { row: 6, column: 0, text: "五、存在的主要问题及改进情况" },
  ]);
  const read = readXlsx(Buffer.from(file));
  expect(
    read.ok &&
      read.value.blocks.map((block) =>
        block.kind === "paragraph"
          ? block.text
          : block.rows.map((row) => row.map(({ text }) => text)),
      ),
  ).toEqual([
    "标题",
    [
      ["信息内容", "本年制发件数"],
      ["规章", ""],
      ["行政规范性文件", "2"],
    ],
    "五、存在的主要问题及改进情况",
  ]);
});

test.each(seedNames)("%s in a sheet gives every cell back", async (name) => {
  const report = seedReport(name);
  const read = await importReport(reportAsWorkbook(report));
  if (!read.ok) throw new Error(read.reason.kind);
  const cells = (fields: typeof report.fields) =>
    Object.fromEntries([...fields].filter(([address]) => address.startsWith("tables.")));
  expect(cells(read.value.report.fields)).toEqual(cells(report.fields));
});

describe("a workbook made to harm is refused", () => {
  const merges = `<mergeCell ref="A1:XFD1048576"/>`.repeat(10);
  test.each([
    ["cells that cover everything", `<sheetData/><mergeCells>${merges}</mergeCells>`],
    ["600,000 cells", `<sheetData><row>${"<c/>".repeat(600_000)}</row></sheetData>`],
  ])("%s", (_what, xml) => {
    expect(readWorkbook(Buffer.from(workbookOfSheet(xml)))).toEqual({
      ok: false,
      reason: { kind: "unsafe-file" },
    });
  });
});
