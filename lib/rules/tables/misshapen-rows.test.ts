import { expect, test } from "vitest";
import { sampleReport } from "../../fixtures/reports";
import { ogi2021 } from "../../template/ogi-2021";
import { nothingPrinted } from "../printed-form";
import { findFigureIssues } from "./find-figure-issues";

test("B06: a row of 表三 with six value cells is told, cell by cell", () => {
  const misshapenRows = [{ table: "requests", row: "granted", valueCells: 6 }];
  const [issue, ...others] = findFigureIssues(sampleReport(ogi2021), {
    printed: { ...nothingPrinted, misshapenRows },
  });
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    rule: "B06",
    severity: "error",
    message: "表三“（一）予以公开”行有 6 个数值单元格，应为 7 个。请对照原件逐格核对。",
  });
  expect(issue?.places).toHaveLength(7);
});

test("C07: 表四 has five, five and five", () => {
  const misshapenRows = [{ table: "disputes", row: "disputedCases", valueCells: 14 }];
  expect(
    findFigureIssues(sampleReport(ogi2021), { printed: { ...nothingPrinted, misshapenRows } }),
  ).toMatchObject([
    {
      rule: "C07",
      severity: "error",
      message: "表四有 14 个数值单元格，应为 15 个。请对照原件逐格核对。",
    },
  ]);
});

test("a report that was not imported has no such rows", () => {
  expect(findFigureIssues(sampleReport(ogi2021))).toEqual([]);
});
