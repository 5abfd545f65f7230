import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuild } from "../launcher/build.mjs";
import { Refusal } from "../launcher/refusal.mjs";
import { startServing } from "../launcher/serve-process.mjs";
import { ensureChromium } from "./chromium.mjs";
import { runSuite } from "./suite-result.mjs";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/** @typedef {import("../serve.ts").ReadyMessage} ReadyMessage */

/**
 * The journeys, against the production server on a throwaway database.
 * @param {string} resultDirectory
 * @param {readonly string[]} extra arguments for Playwright
 */
export async function runBrowserJourneys(resultDirectory, extra) {
  const chromium = await ensureChromium();
  await ensureBuild();
  const dataDirectory = await mkdtemp(path.join(tmpdir(), `nianbao-test-${process.pid}-`));
  const serving = startServing("start", await isolated(dataDirectory));
  try {
    const ready = await whenReady(serving);
    return await runPlaywright({ chromium, ready, resultDirectory, extra });
  } finally {
    await stop(serving);
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

/** @param {string} dataDirectory */
async function isolated(dataDirectory) {
  return {
    HOST: "127.0.0.1",
    PORT: `${await anyFreePort()}`,
    NIANBAO_DATA: dataDirectory,
    DATABASE_URL: undefined, // the tests must never reach a database of somebody's own
    MIGRATION_DATABASE_URL: undefined,
  };
}

/** @returns {Promise<number>} */
function anyFreePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * @param {ChildProcess} serving
 * @returns {Promise<ReadyMessage>}
 */
function whenReady(serving) {
  return new Promise((resolve, reject) => {
    serving.once("message", (message) => resolve(/** @type {ReadyMessage} */ (message)));
    serving.once("exit", () => reject(new Refusal("测试用的应用没有启动成功，原因见上。")));
  });
}

/** @param {{ chromium: string, ready: ReadyMessage, resultDirectory: string, extra: readonly string[] }} run */
function runPlaywright({ chromium, ready, resultDirectory, extra }) {
  const resultFile = path.join(resultDirectory, "browser.json");
  return runSuite({
    args: ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...extra],
    resultFile,
    count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    environment: {
      PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile,
      NIANBAO_CHROMIUM: chromium,
      NIANBAO_BASE_URL: ready.address,
      NIANBAO_TEST_DATABASE_URL: ready.databaseUrl,
      NIANBAO_TEST_ADMIN_DATABASE_URL: ready.adminDatabaseUrl,
    },
  });
}

/** @param {ChildProcess} serving */
async function stop(serving) {
  if (serving.exitCode !== null) return;
  const exited = new Promise((resolve) => serving.once("exit", resolve));
  serving.kill("SIGTERM");
  await exited;
}
