import { describe, expect, test } from "vitest";
import { sampleReport } from "../../fixtures/reports";
import type { CellValue } from "../../report/cell-value";
import { withValues } from "../../report/report";
import { ogi2021 } from "../../template/ogi-2021";
import { findFigureIssues } from "./find-figure-issues";

/** 5 received and 5 granted, so that the columns balance. */
const balanced = {
  "requests.newlyReceived.naturalPerson": 5,
  "requests.granted.naturalPerson": 5,
};

function issuesWith(changes: Readonly<Record<string, CellValue>>) {
  return findFigureIssues(sampleReport(ogi2021, { ...balanced, ...changes }));
}

test("computed totals are never wrong", () => {
  expect(issuesWith({})).toEqual([]);
});

describe("B04: 总计 is the sum of the applicants of its row", () => {
  test("names row, both numbers and the difference, and offers the computed one", () => {
    const [issue, ...others] = issuesWith({ "requests.partlyGranted.allRequesters": 3 });
    expect(issue).toMatchObject({
      rule: "B04",
      severity: "error",
      message: "表三“（二）部分公开”行：各类申请人之和＝0，总计填写为 3，相差 3。",
      fix: {
        label: "采用计算值",
        changes: [["tables.requests.partlyGranted.allRequesters", null]],
      },
    });
    expect(issue?.places).toHaveLength(7);
    expect(issue?.places[0]).toBe("tables.requests.partlyGranted.allRequesters");
    expect(others).toEqual([]);
  });
  test("an agreeing printed total is no issue", () => {
    expect(issuesWith({ "requests.granted.allRequesters": 5 })).toEqual([]);
  });
  test("a blank part counts as 0 beside a printed total", () => {
    const rules = issuesWith({
      "requests.granted.otherOrganization": null,
      "requests.granted.allRequesters": 4,
    }).map(({ rule }) => rule);
    expect(rules).toContain("B04");
    expect(rules).toContain("B01");
  });
});

describe("B05: （七）总计 is the sum of the results of its column", () => {
  test("names column, both numbers and the difference", () => {
    const issues = issuesWith({ "requests.processedTotal.naturalPerson": 7 });
    expect(issues.find(({ rule }) => rule === "B05")).toMatchObject({
      severity: "error",
      message: "表三“自然人”列：（一）至（六）各项之和＝5，总计填写为 7，相差 2。",
      fix: { changes: [["tables.requests.processedTotal.naturalPerson", null]] },
    });
  });
  test("the corner cell is judged by its row and by its column", () => {
    const rules = issuesWith({ "requests.processedTotal.allRequesters": 6 }).map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(["B03", "B04", "B05"]);
  });
});

describe("C03: the total of a block of 表四 is the sum of its four results", () => {
  test("is judged block by block", () => {
    const issues = issuesWith({
      "disputes.disputedCases.reconsiderationUpheld": 10,
      "disputes.disputedCases.reconsiderationCorrected": 1,
      "disputes.disputedCases.reconsiderationAll": 0,
    });
    expect(issues).toMatchObject([
      {
        rule: "C03",
        severity: "error",
        message: "表四“行政复议 总计”列：四种结果之和＝11，总计填写为 0，相差 11。",
      },
    ]);
    expect(issues[0]?.places).toHaveLength(5);
  });
  test("a block printed without its total is C03 too", () => {
    const issues = issuesWith({ "disputes.disputedCases.litigationDirectAll": { raw: "" } });
    expect(issues.map(({ rule, message }) => [rule, message])).toEqual([
      ["C03", "表四“未经复议直接起诉 总计”列：各部分已填写，总计却是空白，应为 0。"],
    ]);
  });
});

describe("B15: a total is printed where its parts are filled", () => {
  test("a blank printed total says what it should be", () => {
    const issues = issuesWith({ "requests.granted.allRequesters": { raw: "" } });
    expect(issues).toMatchObject([
      {
        rule: "B15",
        severity: "error",
        message: "表三“（一）予以公开”行“总计”列：各部分已填写，总计却是空白，应为 5。",
        places: ["tables.requests.granted.allRequesters"],
      },
    ]);
  });
  test("a total the form computes is not blank", () => {
    expect(issuesWith({ "requests.granted.allRequesters": null })).toEqual([]);
  });
});

describe("B08: a value in the wrong cell", () => {
  const moved = {
    "requests.newlyReceived.naturalPerson": 68,
    "requests.granted.naturalPerson": 68,
    "requests.granted.allRequesters": 64,
    "requests.notProcessedDuplicate.allRequesters": 4,
  };
  test("two totals off by 4 in opposite directions: both cells and the move are named", () => {
    const issue = issuesWith(moved).find(({ rule }) => rule === "B08");
    expect(issue).toMatchObject({
      severity: "info",
      message:
        "可能填错了格：表三“（一）予以公开”行“自然人”列多 4，表三“（五）不予处理 2.重复申请”行“自然人”列少 4。把 4 从前一格移到后一格（68→64，0→4），两处总计都相符。",
      places: [
        "tables.requests.granted.naturalPerson",
        "tables.requests.notProcessedDuplicate.naturalPerson",
        "tables.requests.granted.allRequesters",
        "tables.requests.notProcessedDuplicate.allRequesters",
      ],
    });
  });
  test("the move mends everything", () => {
    const report = sampleReport(ogi2021, moved);
    const fix = findFigureIssues(report).find(({ rule }) => rule === "B08")?.fix;
    expect(findFigureIssues(withValues(report, fix?.changes ?? []))).toEqual([]);
  });
  test("two totals off by different amounts are no move", () => {
    const rules = issuesWith({ ...moved, "requests.notProcessedDuplicate.allRequesters": 3 }).map(
      ({ rule }) => rule,
    );
    expect(rules).not.toContain("B08");
    expect(rules.filter((rule) => rule === "B04")).toHaveLength(2);
  });
  test("no cell of the line is large enough to give: no move", () => {
    const rules = issuesWith({
      "requests.granted.allRequesters": 1,
      "requests.notProcessedDuplicate.allRequesters": 4,
      "requests.granted.naturalPerson": 2,
      "requests.granted.otherOrganization": 3,
    }).map(({ rule }) => rule);
    expect(rules).not.toContain("B08");
  });
});
