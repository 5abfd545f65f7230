import { describe, expect, test } from "vitest";
import { sampleReport } from "../../fixtures/reports";
import type { CellValue } from "../../report/cell-value";
import { withValues } from "../../report/report";
import { ogi2019 } from "../../template/ogi-2019";
import { ogi2021 } from "../../template/ogi-2021";
import { findFigureIssues } from "./find-figure-issues";

type Changes = Readonly<Record<string, CellValue>>;

describe("B03: 第一项＋第二项＝第三项＋第四项 in every column", () => {
  test("names the column, all four numbers and the difference", () => {
    const issues = findFigureIssues(
      sampleReport(ogi2021, {
        "requests.newlyReceived.commercialEnterprise": 12,
        "requests.carriedIn.commercialEnterprise": 3,
        "requests.granted.commercialEnterprise": 9,
        "requests.carriedOut.commercialEnterprise": 4,
      }),
    );
    expect(issues.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      [
        "B03",
        "error",
        "表三“商业企业”列：第一项＋第二项＝12＋3＝15，第三项＋第四项＝9＋4＝13，相差 2。",
      ],
      [
        "B03",
        "error",
        "表三“总计”列：第一项＋第二项＝12＋3＝15，第三项＋第四项＝9＋4＝13，相差 2。",
      ],
    ]);
    expect(issues[0]?.places).toEqual([
      "tables.requests.newlyReceived.commercialEnterprise",
      "tables.requests.carriedIn.commercialEnterprise",
      "tables.requests.processedTotal.commercialEnterprise",
      "tables.requests.carriedOut.commercialEnterprise",
    ]);
  });
  test("a balanced column is sound", () => {
    const report = sampleReport(ogi2019, {
      "requests.newlyReceived.naturalPerson": 12,
      "requests.closed.naturalPerson": 9,
      "requests.carriedOut.naturalPerson": 3,
    });
    expect(findFigureIssues(report)).toEqual([]);
  });
  test("a partly answered column is not yet out of balance", () => {
    const report = sampleReport(ogi2021, {
      "requests.newlyReceived.naturalPerson": 12,
      "requests.granted.naturalPerson": null,
    });
    expect(findFigureIssues(report).map(({ rule }) => rule)).toEqual(["B01"]);
  });
  test("a printed total is what the equation is judged by", () => {
    const report = sampleReport(ogi2021, {
      "requests.newlyReceived.naturalPerson": 5,
      "requests.granted.naturalPerson": 4,
      "requests.processedTotal.naturalPerson": 5,
      "requests.newlyReceived.allRequesters": 5,
      "requests.processedTotal.allRequesters": 5,
    });
    expect(new Set(findFigureIssues(report).map(({ rule }) => rule))).toEqual(new Set(["B05"]));
  });
});

describe("B09: 上年结转 repeats last year's 结转下年度", () => {
  const carriedIn: Changes = {
    "requests.carriedIn.naturalPerson": 3,
    "requests.granted.naturalPerson": 3,
  };
  const report = sampleReport(ogi2021, carriedIn);
  const carriedOut: Changes = {
    "requests.newlyReceived.naturalPerson": 5,
    "requests.carriedOut.naturalPerson": 5,
  };
  test("differs: both numbers, the difference and last year's as the fix", () => {
    const prior = sampleReport(ogi2021, carriedOut);
    const issues = findFigureIssues(report, { prior });
    expect(issues[0]).toMatchObject({
      rule: "B09",
      severity: "warning",
      message:
        "表三“二、上年结转政府信息公开申请数量”行“自然人”列：填写为 3，上年报告“四、结转下年度继续办理”为 5，相差 2。",
      places: ["tables.requests.carriedIn.naturalPerson"],
      fix: { label: "改为 5", changes: [["tables.requests.carriedIn.naturalPerson", 5]] },
    });
    expect(issues.map(({ rule, fix }) => [rule, fix === undefined])).toEqual([
      ["B09", false],
      ["B09", true],
    ]);
    const fixed = withValues(report, issues[0]?.fix?.changes ?? []);
    expect(findFigureIssues(fixed, { prior }).map(({ rule }) => rule)).not.toContain("B09");
  });
  test("last year may be in the older format", () => {
    const prior = sampleReport(ogi2019, carriedOut);
    expect(findFigureIssues(report, { prior }).map(({ rule }) => rule)).toEqual(["B09", "B09"]);
  });
  test("agrees, is unanswered on either side, or last year's report is not at hand: sound", () => {
    const agreeing = sampleReport(ogi2021, {
      "requests.newlyReceived.naturalPerson": 3,
      "requests.carriedOut.naturalPerson": 3,
    });
    const unanswered = sampleReport(ogi2021, { "requests.carriedOut.naturalPerson": null });
    expect(findFigureIssues(report, { prior: agreeing })).toEqual([]);
    expect(findFigureIssues(report, { prior: unanswered })).toEqual([]);
    expect(findFigureIssues(report)).toEqual([]);
  });
});
