import fc from "fast-check";
import { expect, test } from "vitest";
import { anyReport } from "../fixtures/any-report";
import { sampleReport } from "../fixtures/reports";
import { ogi2019 } from "../template/ogi-2019";
import { ogi2021 } from "../template/ogi-2021";
import { compareReports } from "./compare";
import { withValues } from "./report";

const granted = "tables.requests.granted.naturalPerson";

test("a report is not different from itself", () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(compareReports(report, report)).toMatchObject({ cells: [], texts: [], count: 0 });
    }),
    { numRuns: 30 },
  );
});

test("a changed cell is shown old and new; the totals that follow are not counted", () => {
  const before = sampleReport(ogi2021);
  const after = withValues(before, [[granted, 5]]);
  const { cells, count } = compareReports(before, after);
  expect(count).toBe(1);
  expect(cells[0]).toEqual({ places: [granted], before: 0, after: 5, computed: false });
  expect(cells.filter(({ computed }) => computed)).toHaveLength(3);
});

test("a blank is not the same as 0", () => {
  const before = sampleReport(ogi2021);
  const { cells } = compareReports(before, withValues(before, [[granted, null]]));
  expect(cells[0]).toMatchObject({ places: [granted], before: 0, after: null });
});

test("changed paragraphs are counted one by one", () => {
  const before = sampleReport(ogi2021, { "narratives.overview": "公开108条。\n培训2次。\n结束。" });
  const after = withValues(before, [["narratives.overview", "公开112条。\n培训2次。\n全部结束。"]]);
  const { texts, count } = compareReports(before, after);
  expect(texts.map(({ place }) => place)).toEqual(["narratives.overview"]);
  expect(texts[0]?.paragraphs.map(({ kind }) => kind)).toEqual(["changed", "same", "changed"]);
  expect(count).toBe(2);
});

test("from 2019 to 2021 the divided row is held against the sum of its parts", () => {
  const before = sampleReport(ogi2019, { "requests.closed.naturalPerson": 3 });
  const three = sampleReport(ogi2021, {
    "requests.closedFeeUnpaid.naturalPerson": 1,
    "requests.closedOther.naturalPerson": 2,
  });
  const changed = compareReports(before, three).cells.flatMap(({ places }) => places);
  expect(changed.filter((place) => place.includes("closed"))).toEqual([]);
  const { cells, incomparable } = compareReports(before, sampleReport(ogi2021));
  expect(cells.find(({ places }) => places.length === 3)).toMatchObject({ before: 3, after: 0 });
  expect(incomparable).toContain("tables.article20item1.normativeDocuments.inForce");
});
