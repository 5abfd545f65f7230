import { describe, expect, test } from "vitest";
import { sampleReport } from "../../fixtures/reports";
import { ogi2019 } from "../../template/ogi-2019";
import { ogi2021 } from "../../template/ogi-2021";
import { findFigureIssues } from "./find-figure-issues";

function issuesOf(report: Parameters<typeof findFigureIssues>[0], rule: string) {
  return findFigureIssues(report).filter((issue) => issue.rule === rule);
}

describe("A06: what is in force cannot be less than what the year left over", () => {
  test("4 issued, none repealed, 3 in force would leave -1 of before", () => {
    const report = sampleReport(ogi2021, {
      "article20item1.normativeDocuments.issued": 4,
      "article20item1.normativeDocuments.inForce": 3,
    });
    expect(issuesOf(report, "A06")).toMatchObject([
      {
        severity: "error",
        message:
          "表二“行政规范性文件”行：本年制发件数＝4，大于现行有效件数＋本年废止件数＝3，相差 1。照此推算，上年现行有效件数为负数，请核对三个数字。",
      },
    ]);
  });
  test("4 issued, 1 repealed, 3 in force is sound", () => {
    const report = sampleReport(ogi2021, {
      "article20item1.normativeDocuments.issued": 4,
      "article20item1.normativeDocuments.repealed": 1,
      "article20item1.normativeDocuments.inForce": 3,
    });
    expect(issuesOf(report, "A06")).toEqual([]);
  });
  test("an unanswered cell is not judged", () => {
    const report = sampleReport(ogi2021, {
      "article20item1.normativeDocuments.issued": 4,
      "article20item1.normativeDocuments.repealed": null,
    });
    expect(issuesOf(report, "A06")).toEqual([]);
  });
});

describe("A10: made, newly published and published in all", () => {
  const row = "article20item1.normativeDocuments";
  test.each([
    { made: 3, published: 3, all: 37, severities: [] },
    { made: 3, published: 5, all: 4, severities: ["error", "warning"] },
    { made: 3, published: 5, all: 9, severities: ["warning"] },
    { made: 16, published: 8, all: 8, severities: [] },
    { made: 33, published: 8, all: 8, severities: ["warning"] },
  ])("$made made, $published newly, $all in all: $severities", (figures) => {
    const report = sampleReport(ogi2019, {
      [`${row}.newlyMade`]: figures.made,
      [`${row}.newlyPublished`]: figures.published,
      [`${row}.publishedTotal`]: figures.all,
    });
    expect(issuesOf(report, "A10").map(({ severity }) => severity)).toEqual(figures.severities);
  });
  test("far more made than published names both numbers and the bound", () => {
    const report = sampleReport(ogi2019, {
      [`${row}.newlyMade`]: 33,
      [`${row}.newlyPublished`]: 8,
      [`${row}.publishedTotal`]: 8,
    });
    expect(issuesOf(report, "A10")[0]?.message).toBe(
      "表二“规范性文件”行：本年新制作数量＝33，大于本年新公开数量的 2 倍＝16，相差 17。制作数量远大于公开数量，请核对是否把网站信息条数填在这里。",
    );
  });
});

describe("A11: a decrease is at most what there was", () => {
  test.each([
    "article20item5.licensing",
    "article20item5.otherServices",
    "article20item6.penalties",
    "article20item6.compulsoryMeasures",
    "article20item8.administrativeFees",
  ])("3 last year and -5 leave -2 in %s", (row) => {
    const report = sampleReport(ogi2019, { [`${row}.priorYearItems`]: 3, [`${row}.change`]: -5 });
    const [issue, ...others] = issuesOf(report, "A11");
    expect(others).toEqual([]);
    expect(issue?.severity).toBe("warning");
    expect(issue?.message).toContain(
      "：上一年项目数量＋本年增/减＝3－5＝-2，小于 0，相差 2。减少的不能多于上一年的数量，请核对数字和正负号。",
    );
    expect(issue?.places).toEqual([`tables.${row}.priorYearItems`, `tables.${row}.change`]);
  });
  test.each([
    [3, -3],
    [0, 1036],
    [0, 0],
    [null, -5],
    [3, null],
  ])("%s last year and a change of %s is sound", (priorYearItems, change) => {
    const report = sampleReport(ogi2019, {
      "article20item5.licensing.priorYearItems": priorYearItems,
      "article20item5.licensing.change": change,
    });
    expect(issuesOf(report, "A11")).toEqual([]);
  });
});
