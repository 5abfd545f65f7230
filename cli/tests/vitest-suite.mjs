import path from "node:path";
import { runSuite } from "./suite-result.mjs";

/** @typedef {{ status: string, assertionResults: readonly { status: string }[] }} FileResult */

/**
 * @param {"unit" | "integration" | "operations"} project
 * @param {string} resultDirectory
 * @param {readonly string[]} extra arguments for vitest
 */
export function runVitest(project, resultDirectory, extra) {
  const resultFile = path.join(resultDirectory, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${resultFile}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters];
  return runSuite({ args: [...args, ...extra], resultFile, count: countVitest });
}

/**
 * A file that could not even be loaded has no tests and counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: readonly FileResult[] }} report
 */
export function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const unloadable = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloadable.length };
}
