import { expect, test } from "vitest";
import { workbookOfSheet } from "../fixtures/workbook-file";
import { readSheets } from "./read-sheets";

const limits = { mostBytes: 1_000_000, mostRows: 100 };

function rowsOf(sheet: string, more: Readonly<Record<string, string>> = {}) {
  const read = readSheets(workbookOfSheet(sheet, more), limits);
  return read.ok ? read.value[0]?.rows : read.reason;
}

test("a cell is what the workbook calls it: text, number, day, yes or no", () => {
  const styles = `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>`;
  const cells = [
    `<c t="inlineStr"><is><t> 公民 </t></is></c>`,
    `<c><v>3</v></c>`,
    `<c s="1"><v>45723</v></c>`,
    `<c s="1"><v>45723.75</v></c>`,
    `<c s="2"><v>0.5</v></c>`,
    `<c t="b"><v>1</v></c>`,
    `<c s="1"/>`,
    `<c><f>1/3</f><v>0.1</v></c>`,
  ];
  expect(
    rowsOf(`<sheetData><row>${cells.join("")}</row></sheetData>`, { "xl/styles.xml": styles }),
  ).toEqual([
    [
      ...["公民", 3, new Date("2025-03-07T00:00:00Z"), new Date("2025-03-07T18:00:00Z")],
      ...[0.5, true, null, 0.1],
    ],
  ]);
});

test("a row stands at its number, a cell in its column, hidden or not, and frames at the end are nothing", () => {
  const sheet = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="F2"/></row><row r="4" hidden="1"><c r="A4"><v>3</v></c></row><row r="100000"><c r="A100000" s="1"/></row></sheetData>`;
  expect(rowsOf(sheet)).toEqual([[], [null, 1, null, 2], [], [3]]);
});

test("a merged cell is in the first place that it covers", () => {
  const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c><c r="C1"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
  expect(rowsOf(sheet)).toEqual([[1, null, 2]]);
});

test.each([
  ["a row too far down", `<row r="101"><c r="A101"><v>1</v></c></row>`, "too-many-rows"],
  [
    "rows whose one cell is in the last column",
    Array.from({ length: 99 }, (_, at) => `<row><c r="XFC${at + 1}"><v>1</v></c></row>`).join(""),
    "unsafe-file",
  ],
  ["a million cells", `<row>${"<c/>".repeat(1_000_001)}</row>`, "unsafe-file"],
])("%s is refused", (_what, rows, reason) => {
  expect(
    readSheets(workbookOfSheet(`<sheetData>${rows}</sheetData>`), { ...limits, mostBytes: 1e8 }),
  ).toEqual({ ok: false, reason });
});

test("a row that says no sensible number of itself is the next one", () => {
  const rows = `<row r="x"><c><v>1</v></c></row><row r="-3"><c><v>2</v></c></row><row r="0.5"><c><v>3</v></c></row>`;
  expect(rowsOf(`<sheetData>${rows}</sheetData>`)).toEqual([[1], [2], [3]]);
});
