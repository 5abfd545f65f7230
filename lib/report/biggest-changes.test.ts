import { expect, test } from "vitest";
import { sampleReport } from "../fixtures/reports";
import { ogi2021 } from "../template/ogi-2021";
import { biggestChanges, textFigures } from "./biggest-changes";
import { compareReports } from "./compare";

const [received, granted, denied] = ["newlyReceived", "granted", "carriedOut"].map(
  (row) => `tables.requests.${row}.naturalPerson`,
);

test("the biggest change comes first, totals that follow are left out, what is no number is last", () => {
  const before = sampleReport(ogi2021, { [received ?? ""]: 10, [granted ?? ""]: 40 });
  const after = sampleReport(ogi2021, {
    [received ?? ""]: 12,
    [granted ?? ""]: 5,
    [denied ?? ""]: { raw: "3件" },
  });
  const changes = biggestChanges(compareReports(before, after));
  expect(changes.map(({ places, difference }) => [places[0], difference])).toEqual([
    [granted, -35],
    [received, 2],
    [denied, null],
  ]);
});

test("of a text the paragraphs are counted", () => {
  const overview = "narratives.overview";
  const before = sampleReport(ogi2021, { [overview]: "没有变的一段。\n去年的一段话。" });
  const after = sampleReport(ogi2021, { [overview]: "没有变的一段。\n另写的内容，与上年不同。" });
  const [text] = compareReports(before, after).texts;
  expect(text && textFigures(text)).toEqual({ added: 1, removed: 1, changed: 0, same: 1 });
});
