import { expect, test } from "vitest";
import { measureCells } from "./measures";
import { ogi2019 } from "./ogi-2019";
import { ogi2021 } from "./ogi-2021";

test("results of 表三 add up to （七）总计 in both formats", () => {
  for (const [template, rows] of [
    [ogi2021, 21],
    [ogi2019, 19],
  ] as const) {
    const results = (
      [
        "granted",
        "grantedInPart",
        "denied",
        "unavailable",
        "notProcessed",
        "otherwiseClosed",
      ] as const
    ).flatMap((key) => measureCells(template, key));
    expect(new Set(results).size).toBe(rows);
  }
});

test("a format that does not ask for a figure has no cell for it", () => {
  expect(measureCells(ogi2019, "normativeDocumentsRepealed")).toEqual([]);
  expect(measureCells(ogi2021, "normativeDocumentsDisclosed")).toEqual([]);
  expect(measureCells(ogi2019, "feeAmount")).toEqual([]);
});

test("every measure has cells in one of the formats", () => {
  for (const key of [
    "received",
    "litigations",
    "normativeDocumentsInForce",
    "feeAmount",
  ] as const) {
    expect(measureCells(ogi2021, key).length).toBeGreaterThan(0);
  }
  expect(measureCells(ogi2021, "litigations")).toHaveLength(2);
  expect(measureCells(ogi2021, "receivedFromOrganizations")).toHaveLength(5);
});
