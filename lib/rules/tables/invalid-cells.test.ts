import { describe, expect, test } from "vitest";
import { sampleReport } from "../../fixtures/reports";
import { type CellValue, parseCell } from "../../report/cell-value";
import { ogi2019 } from "../../template/ogi-2019";
import { ogi2021 } from "../../template/ogi-2021";
import type { ReportTemplate } from "../../template/template";
import { findFigureIssues } from "./find-figure-issues";

function issuesWith(template: ReportTemplate, address: string, value: CellValue) {
  return findFigureIssues(sampleReport(template, { [address]: value }));
}

const counts = [
  {
    rule: "A02",
    address: "article20item5.licensing.decisions",
    name: "表二“行政许可”行“本年处理决定数量”列",
  },
  {
    rule: "B02",
    address: "requests.granted.naturalPerson",
    name: "表三“（一）予以公开”行“自然人”列",
  },
  {
    rule: "C02",
    address: "disputes.disputedCases.litigationDirectPending",
    name: "表四“未经复议直接起诉 尚未审结”列",
  },
] as const;

describe.each(counts)(
  "$rule: a count is 0 or a positive whole number",
  ({ rule, address, name }) => {
    test.each(["12件", "-1", "1.5", "1e5", "123456789012345678901234567890", "约3"])(
      "%s is none, and stays as typed",
      (typed) => {
        expect(issuesWith(ogi2021, address, parseCell("count", typed))).toMatchObject([
          {
            rule,
            severity: "error",
            message: `${name}：只能填写 0 或正整数。已保留填写的“${typed}”。`,
            places: [`tables.${address}`],
          },
        ]);
      },
    );
    test.each(["0", "１２", "1,051", "999999999"])("%s is one", (typed) => {
      const issues = issuesWith(ogi2021, address, parseCell("count", typed));
      expect(issues.filter((issue) => issue.rule === rule)).toEqual([]);
    });
  },
);

test("text in a total is reported as well", () => {
  const issues = issuesWith(ogi2021, "requests.granted.allRequesters", { raw: "0件" });
  expect(issues.map(({ rule }) => rule)).toEqual(["B02"]);
});

test("a decrease is a number of the signed column only", () => {
  expect(
    issuesWith(ogi2019, "article20item5.licensing.change", parseCell("signedCount", "+3")),
  ).toEqual([]);
  const [issue] = issuesWith(ogi2019, "article20item5.licensing.change", { raw: "减3" });
  expect(issue?.message).toContain("只能填写整数，减少的填负数");
  expect(issue?.rule).toBe("A02");
});

describe("A04: an amount is a number of 万元", () => {
  const fee = "article20item8.administrativeFees.feesCollected";
  test.each(["12.5万元", "3元", "-3", "约3", "1.2.3"])("%s is none", (typed) => {
    const issues = issuesWith(ogi2021, fee, parseCell("amount", typed));
    expect(issues).toMatchObject([{ rule: "A04", severity: "error", places: [`tables.${fee}`] }]);
    expect(issues[0]?.message).toBe(
      `表二“行政事业性收费”行“本年收费金额（单位：万元）”列：只能填写 0 或正数，单位是万元，不在格内写单位。已保留填写的“${typed}”。`,
    );
  });
  test.each(["0", "7545", "7730.28", "59237.2449", "0.000001"])("%s is one", (typed) => {
    expect(issuesWith(ogi2021, fee, parseCell("amount", typed))).toEqual([]);
  });
  test("more decimals than a cent has are a warning", () => {
    expect(issuesWith(ogi2021, fee, "0.1234567")).toMatchObject([
      { rule: "A04", severity: "warning" },
    ]);
  });
});

describe("A12: procurement names number, amount and unit", () => {
  const items = "article20item9.centralizedProcurement.procurementItems";
  const amount = "article20item9.centralizedProcurement.procurementAmount";
  function rulesFor(count: CellValue, typed: string) {
    const report = sampleReport(ogi2019, {
      [items]: count,
      [amount]: parseCell("amountWithUnit", typed),
    });
    return findFigureIssues(report).map(({ rule, severity }) => `${rule} ${severity}`);
  }
  test.each([
    [0, "0"],
    [563, "1119.02062万元"],
    [1, "251000元"],
  ])("%s items and %s are sound", (count, typed) => {
    expect(rulesFor(count, typed)).toEqual([]);
  });
  test.each([
    [563, "0"],
    [0, "12.5万元"],
  ])("%s items and %s are one-sided", (count, typed) => {
    expect(rulesFor(count, typed)).toEqual(["A12 warning"]);
  });
  test("an amount without a unit may be 元 or 万元", () => {
    expect(rulesFor(563, "1119.02")).toEqual(["A12 warning"]);
    const report = sampleReport(ogi2019, {
      [items]: 563,
      [amount]: { value: "1119.02", unit: null },
    });
    expect(findFigureIssues(report)[0]?.message).toBe(
      "表二“政府集中采购”行“采购总金额”列：填写的是“1119.02”，没有写单位，请写明元或万元。",
    );
  });
  test("one-sidedness spells both cells", () => {
    const report = sampleReport(ogi2019, { [items]: 563 });
    expect(findFigureIssues(report)[0]).toMatchObject({
      message:
        "表二“政府集中采购”行：采购项目数量为 563，采购总金额为 0。采购项目数量和采购总金额应同时为 0 或同时不为 0，请核对。",
      places: [`tables.${items}`, `tables.${amount}`],
    });
  });
  test("an unanswered cell is not judged", () => {
    expect(rulesFor(563, "")).toEqual(["A01 error"]);
  });
});
