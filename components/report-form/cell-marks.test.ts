import { expect, test } from "vitest";
import { sampleReport } from "@/lib/fixtures/reports";
import { differences } from "@/lib/report/differences";
import { withValues } from "@/lib/report/report";
import { deriveTotals } from "@/lib/report/totals";
import { findFigureIssues } from "@/lib/rules/tables/find-figure-issues";
import { ogi2021 } from "@/lib/template/ogi-2021";
import { markCells } from "./cell-marks";

const received = "tables.requests.newlyReceived.naturalPerson";
const granted = "tables.requests.granted.naturalPerson";
const carriedOut = "tables.requests.carriedOut.naturalPerson";
const processed = "tables.requests.processedTotal.naturalPerson";

function marksOf(changes: Readonly<Record<string, number | null | { readonly raw: string }>>) {
  const report = withValues(sampleReport(ogi2021), Object.entries(changes));
  return markCells(findFigureIssues(report), differences(report, deriveTotals(report)));
}

test("the two sides of an equation that does not hold are told apart", () => {
  const marks = marksOf({ [received]: 3 });
  expect(marks.get(received)).toBe("left");
  expect(marks.get(carriedOut)).toBe("right");
  expect(marks.get(processed)).toBe("right");
});

test("an equation with blanks is not yet broken, and blanks are not marked", () => {
  const marks = marksOf({ [received]: 3, [granted]: null });
  expect([...marks.keys()]).toEqual([]);
});

test("a cell another finding names is concerned", () => {
  expect(marksOf({ [granted]: { raw: "12件" } }).get(granted)).toBe("concerned");
});
