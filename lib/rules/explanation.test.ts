import { expect, test } from "vitest";
import { sampleReport } from "../fixtures/reports";
import { withValues } from "../report/report";
import { ogi2019 } from "../template/ogi-2019";
import { fingerprintText } from "./explanation";
import { findFigureIssues } from "./tables/find-figure-issues";

const made = "tables.article20item1.normativeDocuments.newlyMade";
const published = "tables.article20item1.normativeDocuments.newlyPublished";
const report = sampleReport(ogi2019, { [made]: 9, [published]: 1 });

function fingerprintOf(subject: typeof report): string {
  const [warning] = findFigureIssues(subject).filter(({ severity }) => severity === "warning");
  if (!warning) throw new Error("no warning");
  return fingerprintText(subject, warning);
}

test("an explanation is lost when a value it was written for changes", () => {
  expect(fingerprintOf(withValues(report, [[made, 10]]))).not.toBe(fingerprintOf(report));
});

test("edits elsewhere leave it standing", () => {
  const elsewhere = withValues(report, [
    ["narratives.overview", "另一段文字。"],
    ["tables.requests.granted.naturalPerson", 3],
  ]);
  expect(fingerprintOf(elsewhere)).toBe(fingerprintOf(report));
});
