import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { refuseOldNode } from "./launcher/node-version.mjs";
import { exitWith, Refusal } from "./launcher/refusal.mjs";

/** @typedef {import("./tests/suite-result.mjs").Counts} Counts */

const suites = {
  static: "静态检查",
  unit: "单元测试",
  integration: "集成测试",
  operations: "运行测试",
  browser: "浏览器测试",
};

/** @typedef {keyof typeof suites} SuiteName */
/** @typedef {(resultDirectory: string, extra: readonly string[]) => Promise<Counts>} Suite */

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

try {
  refuseOldNode(process.versions.node);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  exitWith(error);
}

/** @param {readonly string[]} options */
async function main(options) {
  const { ensurePackages } = await import("./launcher/packages.mjs");
  const { ensurePrismaClient } = await import("./launcher/prisma-client.mjs");
  const { say } = await import("./launcher/progress.mjs");
  const { names, extra } = readOptions(options);
  await ensurePackages();
  await ensurePrismaClient();
  const results = await runAll(names, extra);
  const total = results.reduce(add, { passed: 0, failed: 0 });
  const lines = names.map((name, index) => `${suites[name]}：${sentence(results[index] ?? total)}`);
  say([...lines, sentence(total)].join("\n"));
  return total.failed === 0 ? 0 : 1;
}

/**
 * @param {readonly string[]} options
 * @returns {{ names: readonly SuiteName[], extra: readonly string[] }}
 */
function readOptions([first, ...rest]) {
  const all = /** @type {SuiteName[]} */ (Object.keys(suites));
  if (first === undefined) return { names: all, extra: [] };
  const name = all.find((key) => key === first);
  if (name) return { names: [name], extra: rest.filter((option) => option !== "--") };
  throw new Refusal(`用法：npm test [-- ${all.join("|")} [-- 传给测试程序的参数]]`);
}

/**
 * One after the other: the machine may have two cores, and the browser journeys wait for answers.
 * @param {readonly SuiteName[]} names
 * @param {readonly string[]} extra
 */
async function runAll(names, extra) {
  const runners = await loadRunners();
  const resultDirectory = await mkdtemp(path.join(tmpdir(), "nianbao-results-"));
  /** @type {Counts[]} */
  const results = [];
  for (const name of names) {
    results.push(await runners[name](resultDirectory, extra).catch(reportFailure));
  }
  await rm(resultDirectory, { recursive: true, force: true });
  return results;
}

/** @returns {Promise<Record<SuiteName, Suite>>} */
async function loadRunners() {
  const { runStaticChecks } = await import("./tests/static-suite.mjs");
  const { runVitest } = await import("./tests/vitest-suite.mjs");
  const { runBrowserJourneys } = await import("./tests/browser-suite.mjs");
  return {
    static: runStaticChecks,
    unit: runVitest.bind(null, "unit"),
    integration: runVitest.bind(null, "integration"),
    operations: runVitest.bind(null, "operations"),
    browser: runBrowserJourneys,
  };
}

/**
 * @param {unknown} error
 * @returns {Counts}
 */
function reportFailure(error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : String(error)}\n`);
  return { passed: 0, failed: 1 };
}

/**
 * @param {Counts} sum
 * @param {Counts} result
 */
function add(sum, result) {
  return { passed: sum.passed + result.passed, failed: sum.failed + result.failed };
}

/** @param {Counts} counts */
function sentence({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
