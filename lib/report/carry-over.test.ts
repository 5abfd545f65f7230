import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyReport } from "../fixtures/any-report";
import { sampleReport } from "../fixtures/reports";
import { cellIndex } from "../template/cells";
import { ogi2019 } from "../template/ogi-2019";
import { ogi2021 } from "../template/ogi-2021";
import { templates } from "../template/registry";
import { carriedOver, inNextYear } from "./carry-over";
import { countOf } from "./cell-value";
import { blankReport, type Report, withValues } from "./report";
import { countsOf } from "./totals";

const columns = [
  "naturalPerson",
  "commercialEnterprise",
  "researchInstitution",
  "publicWelfareOrganization",
  "legalServiceOrganization",
  "otherOrganization",
];

function lastYear(changes: Parameters<typeof sampleReport>[1], template = ogi2021): Report {
  return sampleReport(template, changes);
}

describe("a new year takes over from last year's report", () => {
  test("what was carried out, column by column, and no total", () => {
    const last = lastYear(
      Object.fromEntries(columns.map((column, at) => [`requests.carriedOut.${column}`, at + 1])),
    );
    const carried = new Map(carriedOver(last, ogi2021));
    const next = withValues(blankReport(ogi2021, 2022, "石桥镇人民政府"), carried);
    expect(columns.map((column) => carried.get(`tables.requests.carriedIn.${column}`))).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
    expect(carried.has("tables.requests.carriedIn.allRequesters")).toBe(false);
    expect(countsOf(next).get("tables.requests.carriedIn.allRequesters")).toBe(21);
  });

  test("nothing for a column that last year left unanswered", () => {
    const last = lastYear({ "requests.carriedOut.naturalPerson": null });
    const carried = new Map(carriedOver(last, ogi2021));
    expect(carried.has("tables.requests.carriedIn.naturalPerson")).toBe(false);
    expect(carried.get("tables.requests.carriedIn.commercialEnterprise")).toBe(0);
  });

  test("who signs, but neither the date nor a title of its own", () => {
    const last = withValues(lastYear({}), [
      ["signature.organization", "石桥镇人民政府"],
      ["signature.date", "2022-01-12"],
      ["title", "石桥镇2021年度报告"],
    ]);
    const carried = new Map(carriedOver(last, ogi2021));
    expect(carried.get("signature.organization")).toBe("石桥镇人民政府");
    expect(carried.has("signature.date")).toBe(false);
    expect(carried.has("title")).toBe(false);
  });

  test("no preamble of an older format, whose notice it names", () => {
    const last = withValues(lastYear({}, ogi2019), [["preamble", "根据2019年的通知编制。"]]);
    expect(new Map(carriedOver(last, ogi2021)).has("preamble")).toBe(false);
    expect(new Map(carriedOver(last, ogi2019)).get("preamble")).toBeDefined();
  });

  test("from any report no figure but those carried out, and no prose", () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...templates), (last, template) => {
        for (const [address, value] of carriedOver(last, template)) {
          if (!cellIndex(template).has(address)) {
            expect(["preamble", "signature.organization"]).toContain(address);
            continue;
          }
          const source = address.replace(".carriedIn.", ".carriedOut.");
          expect(address).toContain(".requests.carriedIn.");
          expect(value).toBe(countOf(value));
          expect(value).toBe(countsOf(last).get(source));
        }
      }),
    );
  });
});

describe("a text of 2024 in 2025", () => {
  test.each([
    ["统计期限为2024年1月1日至2024年12月31日。", "统计期限为2025年1月1日至2025年12月31日。"],
    ["编制2024年度报告", "编制2025年度报告"],
    ["某局2024 年政府信息公开工作年度报告", "某局2025 年政府信息公开工作年度报告"],
    ["根据国办发〔2024〕3号", "根据国办发〔2024〕3号"],
    ["2024年3月5日印发的通知", "2024年3月5日印发的通知"],
    ["2024年1月1日起至2024年12月31日止", "2025年1月1日起至2025年12月31日止"],
    ["自2024年1月1日起施行", "自2024年1月1日起施行"],
    ["《条例》（2024年修订）", "《条例》（2024年修订）"],
    ["2024年11月1日起施行", "2024年11月1日起施行"],
    ["电话：020242024年", "电话：020242024年"],
    ["自2019年5月15日起施行", "自2019年5月15日起施行"],
  ])("%s", (text, next) => {
    expect(inNextYear(text, 2024)).toBe(next);
  });
});
