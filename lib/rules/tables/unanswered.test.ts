import { describe, expect, test } from "vitest";
import { sampleReport } from "../../fixtures/reports";
import { blankReport, withValues } from "../../report/report";
import { ogi2019 } from "../../template/ogi-2019";
import { ogi2021 } from "../../template/ogi-2021";
import { findFigureIssues } from "./find-figure-issues";

const unanswered = ["A01", "B01", "C01"];

describe("A01, B01, C01: every cell is answered", () => {
  test.each([
    [ogi2019, [22, 132, 12]],
    [ogi2021, [10, 144, 12]],
  ])(
    "a blank report of $id has one issue a form table, counting its inputs",
    (template, counts) => {
      const issues = findFigureIssues(blankReport(template, template.firstYear, "甲局"));
      expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual(
        unanswered.map((rule) => [rule, "error"]),
      );
      expect(issues.map(({ places }) => places.length)).toEqual(counts);
      expect(issues.map(({ fix }) => fix?.label)).toEqual(
        counts.map((count) => `将 ${count} 个未填单元格填为 0`),
      );
    },
  );
  test("zeros in every cell leave nothing to ask", () => {
    expect(findFigureIssues(sampleReport(ogi2019))).toEqual([]);
    expect(findFigureIssues(sampleReport(ogi2021))).toEqual([]);
  });
  test("the message counts the blanks, names the first and says what to do", () => {
    const report = sampleReport(ogi2021, {
      "requests.granted.naturalPerson": null,
      "requests.deniedStateSecret.otherOrganization": null,
    });
    expect(findFigureIssues(report).map(({ message }) => message)).toEqual([
      "表三有 2 个单元格未填写，第一个是“（一）予以公开”行“自然人”列。没有发生的请填 0。",
    ]);
  });
  test("filling the blanks with 0 by the offered fix answers every cell", () => {
    const blank = blankReport(ogi2021, 2025, "甲局");
    const filled = findFigureIssues(blank).reduce(
      (report, { fix }) => withValues(report, fix?.changes ?? []),
      blank,
    );
    expect(findFigureIssues(filled)).toEqual([]);
  });
  test("an unanswered total is no blank: the form computes it", () => {
    const report = sampleReport(ogi2021, { "requests.granted.naturalPerson": null });
    const [issue] = findFigureIssues(report);
    expect(issue?.places).toEqual(["tables.requests.granted.naturalPerson"]);
  });
});

describe("a stroke written for nothing", () => {
  test.each(["/", "—", "－", "-", "——", "无", "\\", "_"])("%s must be a 0, once only", (stroke) => {
    const report = sampleReport(ogi2021, {
      "disputes.disputedCases.reconsiderationUpheld": { raw: stroke },
    });
    const issues = findFigureIssues(report);
    expect(issues).toMatchObject([
      {
        rule: "C01",
        severity: "error",
        message: `表四“行政复议 结果维持”列：填写的是“${stroke}”，没有的请填 0。`,
        fix: { label: "改为 0" },
      },
    ]);
    expect(findFigureIssues(withValues(report, issues[0]?.fix?.changes ?? []))).toEqual([]);
  });
  test("in an amount becomes an amount of 0", () => {
    const report = sampleReport(ogi2021, {
      "article20item8.administrativeFees.feesCollected": { raw: "/" },
    });
    const [issue] = findFigureIssues(report);
    expect(issue?.rule).toBe("A01");
    expect(findFigureIssues(withValues(report, issue?.fix?.changes ?? []))).toEqual([]);
  });
});
