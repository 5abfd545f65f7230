import { expect, test } from "vitest";
import { countVitest } from "./vitest-suite.mjs";

test("a file that could not be loaded counts as a failure", () => {
  const unloadable = { status: "failed", assertionResults: [] };
  const report = { numPassedTests: 3, numFailedTests: 1, testResults: [unloadable] };
  expect(countVitest(report)).toEqual({ passed: 3, failed: 2 });
});

test("failed tests are counted once, not again with their file", () => {
  const file = { status: "failed", assertionResults: [{ status: "failed" }] };
  const report = { numPassedTests: 0, numFailedTests: 1, testResults: [file] };
  expect(countVitest(report)).toEqual({ passed: 0, failed: 1 });
});
