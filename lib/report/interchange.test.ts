import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyReport } from "../fixtures/any-report";
import { seedNames, seedReport, seedText } from "../fixtures/seed-reports";
import { ogi2021 } from "../template/ogi-2021";
import { readInterchange, toInterchange } from "./interchange";
import { blankReport, type Report, valueAt } from "./report";

const minimal = {
  format: "nianbao-report/1",
  template: "ogi-2021",
  year: 2025,
  organization: "甲局",
};

function problemsOf(json: unknown): readonly string[] {
  const read = readInterchange(json);
  return read.ok ? [] : read.reason.problems;
}

function reportOf(json: unknown): Report {
  const read = readInterchange(json);
  if (!read.ok) throw new Error(read.reason.problems.join("; "));
  return read.value;
}

function cellOf(value: unknown, column = "naturalPerson") {
  const report = reportOf({ ...minimal, tables: { requests: { granted: { [column]: value } } } });
  return valueAt(report, `tables.requests.granted.${column}`);
}

describe("reading", () => {
  test("keys that are left out mean null", () => {
    expect(reportOf(minimal)).toEqual(blankReport(ogi2021, 2025, "甲局"));
  });
  test("null is a blank, 0 is an answer", () => {
    expect(cellOf(null)).toBeNull();
    expect(cellOf(0)).toBe(0);
  });
  test.each([
    ["12", 12],
    ["１２", 12],
    ["1,051", 1051],
    [{ raw: "12" }, 12],
    ["12件", { raw: "12件" }],
    [{ raw: "12件" }, { raw: "12件" }],
    [1.5, { raw: "1.5" }],
    [-1, { raw: "-1" }],
    [1e21, { raw: "1e+21" }],
    [{ value: "3", unit: "元" }, { raw: "3元" }],
    ["", null],
    [{ raw: "" }, null],
  ])("a count given as %j is kept as %j", (given, kept) => {
    expect(cellOf(given)).toEqual(kept);
  });
  test("a total printed blank is not the same as one left out", () => {
    expect(cellOf({ raw: "" }, "allRequesters")).toEqual({ raw: "" });
    expect(cellOf(null, "allRequesters")).toBeNull();
  });
  test.each(seedNames)("%s is read without a problem", (name) => {
    expect(problemsOf(JSON.parse(seedText(name)))).toEqual([]);
  });
});

describe("refusing", () => {
  test.each([
    [{ ...minimal, extra: 1 }, "文件：不认识的字段 extra"],
    [{ ...minimal, narratives: { summary: "" } }, "narratives：不认识的字段 summary"],
    [{ ...minimal, tables: { table9: {} } }, "tables：不认识的字段 table9"],
    [{ ...minimal, tables: { requests: { row9: {} } } }, "tables.requests：不认识的字段 row9"],
    [
      { ...minimal, tables: { requests: { granted: { np: 1, tot: 1 } } } },
      "tables.requests.granted：不认识的字段 np、tot",
    ],
    [
      { ...minimal, tables: { requests: { granted: { naturalPerson: { raws: "1" } } } } },
      "tables.requests.granted.naturalPerson：应为数字、文字或 null",
    ],
    [{ ...minimal, signature: { organisation: "甲" } }, "signature：不认识的字段 organisation"],
    [{ ...minimal, template: "ogi-2030" }, "template：不认识的报告格式，应为 ogi-2019 或 ogi-2021"],
    [{ ...minimal, format: "nianbao-report/2" }, "format：应为 nianbao-report/1"],
    [{ ...minimal, year: 2018 }, "year：不能为空或小于 2019"],
    [{ ...minimal, year: 2101 }, "year：太长或超出范围（上限 2100）"],
    [{ ...minimal, organization: "  " }, "organization：不能为空或小于 1"],
    [{ ...minimal, preamble: "长".repeat(100_001) }, "preamble：太长或超出范围（上限 100000）"],
    [{ ...minimal, signature: { date: "2025年1月1日" } }, "signature.date：内容不符合格式要求"],
    [
      { ...minimal, tables: { requests: { granted: { naturalPerson: true } } } },
      "tables.requests.granted.naturalPerson：应为数字、文字或 null",
    ],
  ])("names what is wrong and where (%#)", (json, problem) => {
    expect(problemsOf(json)).toEqual([problem]);
  });
  test.each([null, [], "text", 12, {}])("%j is no report", (json) => {
    expect(problemsOf(json).length).toBeGreaterThan(0);
  });
  test("__proto__ is an unknown field at every level, and pollutes nothing", () => {
    const inject = (text: string) => JSON.parse(JSON.stringify(minimal).replace(/\}$/, text));
    const own = '"__proto__":{"polluted":true}';
    expect(problemsOf(inject(`,${own}}`))).toEqual(["文件：不认识的字段 __proto__"]);
    expect(problemsOf(inject(`,"tables":{${own}}}`))).toEqual(["tables：不认识的字段 __proto__"]);
    expect(problemsOf(inject(`,"tables":{"requests":{${own}}}}`))).toEqual([
      "tables.requests：不认识的字段 __proto__",
    ]);
    expect(problemsOf(inject(`,"tables":{"requests":{"granted":{${own}}}}}`))).toEqual([
      "tables.requests.granted：不认识的字段 __proto__",
    ]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
  test("a table may not be called like something every object has", () => {
    expect(problemsOf({ ...minimal, tables: { constructor: {}, toString: {} } })).toEqual([
      "tables：不认识的字段 constructor、toString",
    ]);
  });
});

describe("writing", () => {
  test("spells every key of the format, blanks as null", () => {
    const written = toInterchange(blankReport(ogi2021, 2025, "甲局"));
    expect(written.narratives).toEqual({ overview: null, improvements: null, otherMatters: null });
    const cells = Object.values(written.tables).flatMap((rows) =>
      Object.values(rows).flatMap((row) => Object.values(row)),
    );
    expect(cells).toHaveLength(10 + 25 * 7 + 15);
    expect(new Set(cells)).toEqual(new Set([null]));
  });
  test("prints computed totals beside the ones that were kept", () => {
    const { tables } = toInterchange(seedReport("seed-004"));
    expect(tables.requests?.processedTotal?.allRequesters).toBe(51);
    const { tables: kept } = toInterchange(seedReport("seed-002"));
    expect(kept.requests?.granted?.allRequesters).toBe(64);
  });
  test("any draft reads back as it was", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const back = reportOf(JSON.parse(JSON.stringify(toInterchange(report))));
        expect(Object.fromEntries(back.fields)).toEqual(Object.fromEntries(report.fields));
        expect([back.template.id, back.year, back.organization]).toEqual([
          report.template.id,
          report.year,
          report.organization,
        ]);
      }),
    );
  });
});
