import { describe, expect, test } from "vitest";
import { currentReportYear, daysLeft } from "./deadline";

describe("the report year an office works on", () => {
  test.each([
    ["2026-01-05T08:00:00Z", 2025],
    ["2026-06-30T15:59:00Z", 2025],
    ["2026-06-30T16:00:00Z", 2026],
    ["2026-11-22T00:00:00Z", 2026],
  ])("at %s it is %i, by the clock of Beijing", (moment, year) => {
    expect(currentReportYear(new Date(moment))).toBe(year);
  });
});

describe("days left to a day in China", () => {
  test.each([
    ["2026-01-22T04:00:00Z", 9],
    ["2026-01-31T15:59:00Z", 0],
    ["2026-01-31T16:00:00Z", -1],
    ["2025-12-31T16:00:00Z", 30],
  ])("to 31 January 2026 at %s: %i", (moment, days) => {
    expect(daysLeft("2026-01-31", new Date(moment))).toBe(days);
  });
});
