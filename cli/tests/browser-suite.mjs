import path from "node:path";
import { ensureBuild } from "../launcher/build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { runSuite } from "./suite-result.mjs";
import { withThrowawayApp } from "./throwaway-app.mjs";

/** @typedef {import("../serve.ts").ReadyMessage} ReadyMessage */

/**
 * The journeys, against the production server on a throwaway database.
 * @param {string} resultDirectory
 * @param {readonly string[]} extra arguments for Playwright
 */
export async function runBrowserJourneys(resultDirectory, extra) {
  const chromium = await ensureChromium();
  await ensureBuild();
  return withThrowawayApp((ready) => runPlaywright({ chromium, ready, resultDirectory, extra }));
}

/** @param {{ chromium: string, ready: ReadyMessage, resultDirectory: string, extra: readonly string[] }} run */
function runPlaywright({ chromium, ready, resultDirectory, extra }) {
  const resultFile = path.join(resultDirectory, "browser.json");
  return runSuite({
    args: ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...extra],
    resultFile,
    count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    environment: {
      LC_ALL: "C.UTF-8", // in the C locale Chromium names no file in Chinese
      PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile,
      NIANBAO_CHROMIUM: chromium,
      NIANBAO_BASE_URL: ready.address,
      NIANBAO_TEST_DATABASE_URL: ready.databaseUrl,
      NIANBAO_TEST_ADMIN_DATABASE_URL: ready.adminDatabaseUrl,
    },
  });
}
