import { beforeAll, describe, expect, test } from "vitest";
import { exportDocx } from "../export/docx/export-docx";
import { readZip } from "../export/zip/read-zip";
import { deflatedEntry, zipArchive } from "../export/zip/zip-archive";
import { seedReport } from "../fixtures/seed-reports";
import { type Report, textAt, valueAt } from "../report/report";
import { findFigureIssues } from "../rules/tables/find-figure-issues";
import { importReport } from "./import-report";

const report = seedReport("seed-004");
let parts: ReadonlyMap<string, Buffer> = new Map();

beforeAll(async () => {
  parts = readZip(Buffer.from(await exportDocx(report, "gb9704")));
});

/** What is read when the text of the document has been changed by somebody. */
function afterChange(change: (xml: string) => string, kept: readonly string[] = [...parts.keys()]) {
  const path = "word/document.xml";
  const entries = kept.map((name) => {
    const data = parts.get(name) ?? Buffer.alloc(0);
    return deflatedEntry(name, name === path ? Buffer.from(change(data.toString("utf8"))) : data);
  });
  return importReport(zipArchive(entries));
}

async function readAfter(change: (xml: string) => string) {
  const read = await afterChange(change);
  if (!read.ok) throw new Error(read.reason.kind);
  return read.value;
}

/** Changes the row that has a label. */
function inRow(label: string, change: (row: string) => string) {
  return (xml: string) => {
    const changed = xml.replace(/<w:tr>.*?<\/w:tr>/gs, (row) =>
      textOf(row).includes(label) ? change(row) : row,
    );
    expect(changed).not.toBe(xml);
    return changed;
  };
}

function textOf(xml: string): string {
  return xml.replace(/<[^>]*>/g, "");
}

const withoutLastCell = (row: string) =>
  row.replace(/<w:tc>(?:(?!<w:tc>).)*<\/w:tc><\/w:tr>$/s, "</w:tr>");

function fieldsOf({ fields }: Report) {
  return Object.fromEntries(fields);
}

describe("a row with too few cells", () => {
  const withoutTotal = (row: string) => (textOf(row).includes("不予") ? row : withoutLastCell(row));
  test("of 表三 is placed where its sums leave one way only, to be looked at, and is B06", async () => {
    const {
      report: read,
      printed,
      notices,
      readings,
    } = await readAfter(inRow("予以公开", withoutTotal));
    expect(printed.misshapenRows).toEqual([{ table: "requests", row: "granted", valueCells: 6 }]);
    expect(valueAt(read, "tables.requests.granted.naturalPerson")).toBe(16);
    expect(readings.get("tables.requests.granted.naturalPerson")?.confidence).toBe("check");
    expect(valueAt(read, "tables.requests.partlyGranted.naturalPerson")).toBe(8);
    expect(notices.map(({ message }) => message)).toEqual([
      "三、收到和处理政府信息公开申请情况“（一）予以公开”行有 6 个数值单元格，应为 7 个，按各项之和只有一种放法，读作 16、0、0、0、0、0、16，请核对。",
    ]);
    expect(findFigureIssues(read, { printed }).map(({ rule }) => rule)).toContain("B06");
  });
  test("of 表三 that leaves several ways is not read, not shifted, and asks", async () => {
    const read = await readAfter(
      inRow("予以公开", (row) => withoutTotal(row.replace(/>16</, ">见附件<"))),
    );
    expect(valueAt(read.report, "tables.requests.granted.naturalPerson")).toBeNull();
    expect(read.unplaced.map(({ text }) => text)).toEqual([
      "三、本年度办理结果 （一）予以公开 见附件 0 0 0 0 0",
    ]);
    expect(read.notices).toMatchObject([{ kind: "misshapen-row", severity: "error" }]);
  });
  test("of 表四 is C07", async () => {
    const { report: read, printed } = await readAfter((xml) =>
      xml.replace(
        /^(.*)(<w:tr>.*?<\/w:tr>)/s,
        (_all, before: string, row: string) => `${before}${withoutLastCell(row)}`,
      ),
    );
    expect(printed.misshapenRows).toEqual([
      { table: "disputes", row: "disputedCases", valueCells: 14 },
    ]);
    expect(findFigureIssues(read, { printed }).map(({ rule }) => rule)).toEqual(["C07"]);
  });
});

describe("a row that is not there", () => {
  test("leaves its cells blank and is told", async () => {
    const { report: read, notices } = await readAfter(inRow("2.重复申请", () => ""));
    expect(valueAt(read, "tables.requests.notProcessedDuplicate.naturalPerson")).toBeNull();
    expect(valueAt(read, "tables.requests.notProcessedPetition.naturalPerson")).toBe(1);
    expect(notices).toMatchObject([
      {
        kind: "missing-row",
        message: "三、收到和处理政府信息公开申请情况没有找到“2.重复申请”行，这一行留空。",
      },
    ]);
  });
  test("a missing table and a missing heading are told once", async () => {
    const { notices } = await readAfter((xml) => {
      const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
      return xml.replace(tables[2] ?? "", "").replace("六、其他需要报告的事项", "六、其他");
    });
    expect(notices.map(({ message }) => message)).toEqual([
      "未能识别表四。已读取表二、表三、部分正文。",
      "没有找到标题“六、其他需要报告的事项”，这一部分留空。",
      "没有找到“四、政府信息公开行政复议、行政诉讼情况”的表格，这一部分留空。",
    ]);
  });
});

describe("what does not change the report", () => {
  test.each<[string, (xml: string) => string]>([
    [
      "labels with other brackets, spaces and line breaks",
      (xml) =>
        xml
          .replaceAll("（一）予以公开", "(一) 予以 公开")
          .replaceAll("（二）部分公开", "二）部分公开")
          .replaceAll("1.属于国家秘密", "1、属于国家秘密"),
    ],
    [
      "a table split over two pages",
      inRow("1.属于国家秘密", (row) => `</w:tbl><w:p/><w:tbl>${row}`),
    ],
    [
      "a deletion that is tracked",
      (xml) => xml.replace("<w:r>", "<w:del><w:r><w:t>旧</w:t></w:r></w:del><w:r>"),
    ],
    [
      "an insertion that is tracked",
      (xml) => xml.replace(/<w:r>(.*?)<\/w:r>/s, "<w:ins>$&</w:ins>"),
    ],
    ["spaces around a number", (xml) => xml.replace(">563<", ">  563 <")],
    [
      "a content control around a paragraph",
      (xml) => xml.replace(/<w:p>.*?<\/w:p>/s, "<w:sdt><w:sdtContent>$&</w:sdtContent></w:sdt>"),
    ],
  ])("%s", async (_what, change) => {
    const { report: read, notices } = await readAfter(change);
    expect(fieldsOf(read)).toEqual(fieldsOf(report));
    expect(notices).toEqual([]);
  });
});

test("a total printed blank although its parts are filled stays visible", async () => {
  const { report: read } = await readAfter(
    inRow("2.重复申请", (row) =>
      row.replace(/<w:t[^>]*>0<\/w:t>(?=(?:(?!<w:tc>).)*$)/s, "<w:t></w:t>"),
    ),
  );
  expect(valueAt(read, "tables.requests.notProcessedDuplicate.allRequesters")).toEqual({ raw: "" });
  expect(findFigureIssues(read).map(({ rule }) => rule)).toEqual(["B15"]);
});

describe("without the file's properties", () => {
  const text = ["[Content_Types].xml", "word/document.xml"];
  test("the organ is the one in the title", async () => {
    const read = await afterChange((xml) => xml, text);
    expect(read.ok && read.value.report.organization).toBe(report.organization);
    expect(read.ok && textAt(read.value.report, "title")).toBeNull();
  });
  test("a title with the year first keeps its words", async () => {
    const read = await afterChange(
      (xml) =>
        xml
          .replace("2020年政府信息公开工作年度报告", "")
          .replace(report.organization, `2020年${report.organization}政府信息公开工作年度报告`),
      text,
    );
    expect(read.ok && read.value.report.organization).toBe(report.organization);
    expect(read.ok && textAt(read.value.report, "title")).toBe(
      `2020年${report.organization}政府信息公开工作年度报告`,
    );
  });
  test("a title without a year is refused, when no sign-off tells it", async () => {
    const read = await afterChange(
      (xml) => xml.replace("2020年政府信息公开工作年度报告", "年度报告"),
      text,
    );
    expect(read.ok ? null : read.reason.kind).toBe("no-year");
  });
});
