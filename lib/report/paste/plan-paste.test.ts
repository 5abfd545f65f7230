import { describe, expect, test } from "vitest";
import { seedNames, seedReport } from "../../fixtures/seed-reports";
import { tablesAsTsv } from "../../fixtures/tables-as-text";
import { addressRows, cellIndex, sectionAddresses, tablesOf } from "../../template/cells";
import { templateForYear } from "../../template/registry";
import { blankReport, valueAt, withValues } from "../report";
import type { PastedBlock } from "./pasted-block";
import { planPaste } from "./plan-paste";
import { readTabbedText } from "./read-clipboard";

const template = templateForYear(2025);
if (!template) throw new Error("no format for 2025");
const blank = blankReport(template, 2025, "某局");

function paste(section: string, block: PastedBlock, row = 0, column = 0, report = blank) {
  const tables = tablesOf(report.template, section);
  const rows = addressRows(tables);
  const start = rows[row]?.[column] ?? "";
  const plan = planPaste(report, block, { tables, rows, start });
  return { plan, rows, after: withValues(report, plan.changes) };
}

describe("a whole table with its labels", () => {
  test.each(seedNames)("%s lands cell by cell, whatever cell the cursor is in", (name) => {
    const seed = seedReport(name);
    const empty = blankReport(seed.template, seed.year, seed.organization);
    for (const section of seed.template.sections) {
      if (section.kind !== "tables") continue;
      const block = readTabbedText(tablesAsTsv(seed, section.key));
      const { plan, after } = paste(section.key, block, 0, 1, empty);
      expect(plan.unplaced).toEqual([]);
      for (const address of sectionAddresses(seed.template, section.key)) {
        expect([address, valueAt(after, address)]).toEqual([address, valueAt(seed, address)]);
      }
    }
  });

  test("a row that the form does not have is shown, not dropped", () => {
    const { plan } = paste("requests", [
      ["（一）予以公开", "1", "2", "3", "4", "5", "6", "21"],
      ["（九）另有规定", "1", "0", "0", "0", "0", "0", "1"],
    ]);
    expect(plan.filled).toBe(6);
    expect(plan.unplaced).toMatchObject([{ reason: "no-such-row" }]);
  });

  test("a row with a missing cell is not shifted", () => {
    const { plan } = paste("requests", [["（一）予以公开", "1", "2", "3", "4", "5"]]);
    expect(plan.changes).toEqual([]);
    expect(plan.unplaced).toMatchObject([{ reason: "wrong-cell-count" }]);
  });

  test("a row without its total is filled, the total stays computed", () => {
    const { plan } = paste("requests", [["(一) 予以公开", "1", "2", "3", "4", "5", "6"]]);
    expect(plan).toMatchObject({ filled: 6, unplaced: [], differingTotals: [] });
  });

  test("a total that differs is kept as printed and named", () => {
    const { plan } = paste("requests", [["（一）予以公开", "68", "0", "0", "0", "0", "0", "64"]]);
    expect(plan.differingTotals).toHaveLength(1);
  });
});

describe("a bare block of numbers", () => {
  test("fills right and down from the cursor", () => {
    const { rows, after } = paste(
      "requests",
      [
        ["1", "2"],
        ["3", "4"],
      ],
      2,
      1,
    );
    expect(
      [rows[2]?.[1], rows[2]?.[2], rows[3]?.[1], rows[3]?.[2]].map((a) => valueAt(after, a ?? "")),
    ).toEqual([1, 2, 3, 4]);
  });

  test("drops a leading column of labels the form does not know", () => {
    const { rows, after } = paste(
      "requests",
      [
        ["甲科室", "1"],
        ["乙科室", "2"],
      ],
      2,
      0,
    );
    expect([rows[2]?.[0], rows[3]?.[0]].map((a) => valueAt(after, a ?? ""))).toEqual([1, 2]);
  });

  test("leaves out nothing in silence when it is larger than the form", () => {
    const { plan } = paste("disputes", [["1", "2", "3"]], 0, 13);
    expect(plan.unplaced).toMatchObject([{ text: "3", reason: "outside" }]);
  });

  test("keeps what is no number, and says so", () => {
    const { plan, rows, after } = paste(
      "requests",
      [
        ["１２", "1,051"],
        ["12件", "无"],
      ],
      0,
      0,
    );
    expect(valueAt(after, rows[0]?.[0] ?? "")).toBe(12);
    expect(valueAt(after, rows[0]?.[1] ?? "")).toBe(1051);
    expect(valueAt(after, rows[1]?.[0] ?? "")).toEqual({ raw: "12件" });
    expect(plan.unplaced.map(({ text }) => text)).toEqual(["12件", "无"]);
  });

  test("a whole row goes to its first column wherever the cursor is", () => {
    const values = Array.from({ length: 15 }, () => "0");
    const { plan } = paste("disputes", [values], 0, 3);
    expect(plan.unplaced).toEqual([]);
    expect(plan.filled).toBe(12);
  });
});

test("a 0 printed over blank parts is kept and is no disagreement", () => {
  const { plan, after, rows } = paste("requests", [
    ["（一）予以公开", "", "", "", "", "", "", "0"],
  ]);
  expect(plan.differingTotals).toEqual([]);
  expect(valueAt(after, rows[2]?.[6] ?? "")).toBe(0);
});

test("blanks stay blank and totals are never counted as filled", () => {
  const { plan } = paste("requests", [["（一）予以公开", "", "", "", "", "", "", ""]]);
  expect(plan.filled).toBe(0);
  expect(plan.changes.every(([address]) => cellIndex(blank.template).has(address))).toBe(true);
});

test("tabbed text is read as spreadsheets write it", () => {
  expect(readTabbedText('a\t"b\nc"\t"say ""x"""\r\n1\t\t2\r\n')).toEqual([
    ["a", "b\nc", 'say "x"'],
    ["1", "", "2"],
  ]);
});
