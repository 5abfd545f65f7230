import { describe, expect, test } from "vitest";
import { type SeedName, seedReport } from "../fixtures/seed-reports";
import { withValues } from "../report/report";
import { rowLeaves } from "../template/heads";
import type { CheckContext } from "./check-context";
import type { Issue } from "./issue";
import { nothingPrinted } from "./printed-form";
import { findFigureIssues } from "./tables/find-figure-issues";

/** What inspectors find in the published reports, as far as the figures show it. */
type Expected = {
  readonly name: SeedName;
  readonly context?: CheckContext;
  readonly found: readonly (readonly [rule: string, severity: Issue["severity"], place: string])[];
  readonly never: readonly string[];
};

const requests = seedReport("seed-001").template.tables.find(({ key }) => key === "requests");
/** seed-001 prints its 20 rows of results with six value cells. */
const sixCellRows = requests
  ? rowLeaves(requests)
      .filter(({ above }) => above.length > 0)
      .map(({ leaf }) => ({ table: requests.key, row: leaf.key, valueCells: 6 }))
  : [];

const normativeDocuments = "tables.article20item1.normativeDocuments";

const expectations: readonly Expected[] = [
  {
    name: "seed-000",
    // Two documents made, published and public in all: none before 2020.
    found: [["A08", "info", `${normativeDocuments}.publishedTotal`]],
    never: ["B03", "B04", "B05", "C03"],
  },
  {
    name: "seed-001",
    context: { printed: { ...nothingPrinted, misshapenRows: sixCellRows } },
    found: sixCellRows.map(({ row }) => ["B06", "error", `tables.requests.${row}.naturalPerson`]),
    never: ["B03", "B04", "B05", "C03"],
  },
  {
    name: "seed-002",
    found: [
      ["A08", "info", `${normativeDocuments}.inForce`],
      ["B01", "error", "tables.requests.newlyReceived.commercialEnterprise"],
      ["B04", "error", "tables.requests.granted.allRequesters"],
      ["B04", "error", "tables.requests.notProcessedDuplicate.allRequesters"],
      ["B08", "info", "tables.requests.granted.naturalPerson"],
      ["C01", "error", "tables.disputes.disputedCases.reconsiderationUpheld"],
    ],
    never: ["B03", "B05", "C03"],
  },
  {
    name: "seed-003",
    found: [
      ["A08", "info", `${normativeDocuments}.publishedTotal`],
      ["A10", "warning", `${normativeDocuments}.newlyMade`],
    ],
    never: ["B03", "B04", "B05", "B06", "C03"],
  },
  { name: "seed-004", found: [], never: ["B01", "B03", "B04", "B05", "B06", "C03"] },
];

describe.each(expectations)("$name", ({ name, context, found, never }) => {
  const issues = findFigureIssues(seedReport(name), context);
  test("has the known findings and no others", () => {
    expect(issues.map(({ rule, severity, places }) => [rule, severity, places[0]])).toEqual(found);
  });
  test("never fires where the report is sound", () => {
    expect(issues.filter(({ rule }) => never.includes(rule))).toEqual([]);
  });
});

describe("seed-002", () => {
  const report = seedReport("seed-002");
  const messages = findFigureIssues(report)
    .filter(({ rule }) => !rule.startsWith("A"))
    .map(({ message }) => message);
  test("has 142 blank inputs in 表三 and 12 in 表四", () => {
    expect(messages[0]).toContain("表三有 142 个单元格未填写");
    expect(messages.at(-1)).toContain("表四有 12 个单元格未填写");
  });
  test("spells 68 against 64, 0 against 4, and the move of 4 that mends both", () => {
    expect(messages[1]).toContain("各类申请人之和＝68，总计填写为 64，相差 4");
    expect(messages[2]).toContain("各类申请人之和＝0，总计填写为 4，相差 4");
    expect(messages[3]).toContain("68→64，空白→4");
  });
  test("after the move only the blanks are left", () => {
    const fix = findFigureIssues(report).find(({ rule }) => rule === "B08")?.fix;
    const mended = withValues(report, fix?.changes ?? []);
    expect(findFigureIssues(mended).map(({ rule }) => rule)).toEqual(["A08", "B01", "C01"]);
  });
});
