import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCompleteReport } from "../fixtures/any-report";
import { numberedReport } from "../fixtures/numbered-report";
import { ogi2019 } from "../template/ogi-2019";
import { ogi2021 } from "../template/ogi-2021";
import { aggregate } from "./aggregate";
import { scaledValue } from "./cell-value";
import { blankReport, inputCells, type Report, valueAt, withValues } from "./report";

const anyReports = fc
  .array(anyCompleteReport, { minLength: 1, maxLength: 6 })
  .map((reports) => reports.filter(({ template }) => template === reports[0]?.template));

const templateOf = (reports: readonly Report[]) => reports[0]?.template ?? ogi2021;
const asReport = (reports: readonly Report[]) =>
  withValues(
    blankReport(templateOf(reports), 2024, "青溪县"),
    aggregate(templateOf(reports), reports),
  );

describe("a sum of reports", () => {
  test("is in each cell the sum of the addends", () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const sums = aggregate(templateOf(reports), reports);
        for (const { address } of inputCells(templateOf(reports))) {
          const values = reports.map((report) => scaledValue(valueAt(report, address)));
          const known = values.filter((value) => value !== null);
          const expected = known.reduce((sum, value) => sum + value, 0n);
          const got = sums.get(address);
          if (known.length < values.length) expect(got).toBeUndefined();
          else expect(scaledValue(got ?? null)).toBe(expected);
        }
      }),
      { numRuns: 40 },
    );
  });
  test("does not depend on the order, nor on sums made in between", () => {
    fc.assert(
      fc.property(anyReports, fc.nat(), (reports, at) => {
        const template = templateOf(reports);
        const whole = aggregate(template, reports);
        expect(aggregate(template, [...reports].reverse())).toEqual(whole);
        const cut = at % reports.length;
        const parts = [reports.slice(0, cut), reports.slice(cut)].filter((part) => part.length > 0);
        expect(aggregate(template, parts.map(asReport))).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });
  test("of amounts keeps every digit", () => {
    const one = numberedReport(ogi2021);
    const cell = inputCells(ogi2021).find(({ quantity }) => quantity === "amount");
    const tenth = withValues(one, [[cell?.address ?? "", "0.1"]]);
    const sum = aggregate(ogi2021, [tenth, tenth, tenth]).get(cell?.address ?? "");
    expect(sum).toBe("0.3");
  });
  test("is unknown where an addend has another format", () => {
    expect(aggregate(ogi2021, [numberedReport(ogi2019)]).size).toBeLessThan(
      aggregate(ogi2021, [numberedReport(ogi2021)]).size,
    );
  });
});
