import { describe, expect, test } from "vitest";
import { sampleReport } from "../fixtures/reports";
import { ogi2021 } from "../template/ogi-2021";
import { differences } from "./differences";
import { deriveTotals } from "./totals";

describe("the balance of 表三", () => {
  test("is judged in all seven columns", () => {
    const report = sampleReport(ogi2021);
    const found = differences(report, deriveTotals(report));
    expect(found).toHaveLength(7);
    expect(found.every(({ complete, left, right }) => complete && left === right)).toBe(true);
  });
  test("is not complete while a cell of the column is unanswered, but shows its difference", () => {
    const report = sampleReport(ogi2021, {
      "requests.newlyReceived.naturalPerson": 5,
      "requests.carriedOut.naturalPerson": null,
    });
    const [column] = differences(report, deriveTotals(report));
    expect(column).toMatchObject({ complete: false, left: 5, right: 0 });
  });
});
