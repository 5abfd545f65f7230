import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @typedef {object} Runner
 * @property {readonly string[]} args for Node
 * @property {string} resultFile where the runner writes its report
 * @property {(report: any) => Counts} count any: the report is another program's, read once
 * @property {Record<string, string | undefined>} [environment] added to this process's own
 */

/**
 * Runs a suite with its output in the open and counts its results. A runner that fails without a
 * failing test, or ends without any result, counts as one failure.
 * @param {Runner} runner
 * @returns {Promise<Counts>}
 */
export async function runSuite({ args, resultFile, count, environment }) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: "inherit",
  });
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject).once("exit", resolve);
  });
  const text = await readFile(resultFile, "utf8").catch(() => null);
  const { passed, failed } = text === null ? { passed: 0, failed: 0 } : count(JSON.parse(text));
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}
