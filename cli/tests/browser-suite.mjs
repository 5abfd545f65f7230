import { availableParallelism } from "node:os";
import path from "node:path";
import { ensureBuild } from "../launcher/build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { runSuite } from "./suite-result.mjs";
import { anyFreePort, withThrowawayApp } from "./throwaway-app.mjs";

/** @typedef {import("../serve.ts").ReadyMessage} ReadyMessage */

/**
 * The journeys, against the production server on a throwaway database.
 * @param {string} resultDirectory
 * @param {readonly string[]} extra arguments for Playwright
 */
export async function runBrowserJourneys(resultDirectory, extra) {
  const chromium = await ensureChromium();
  await ensureBuild();
  // A journey starts the identity provider there when it wants it; for all others it is away.
  const sso = {
    OIDC_ISSUER: `http://127.0.0.1:${await anyFreePort()}`,
    OIDC_CLIENT_ID: "nianbao",
    OIDC_CLIENT_SECRET: "only the tests know this",
  };
  const run = { chromium, resultDirectory, extra, sso };
  return withApps(workers, sso, (apps) => runPlaywright({ ...run, apps }));
}

/**
 * Journeys of one worker empty the database that another one's need: each has an app of its own, and
 * app and browser fill two processors.
 */
const workers = Math.max(1, Math.floor(availableParallelism() / 2));

/**
 * @template Value
 * @param {number} count
 * @param {Record<string, string>} settings
 * @param {(apps: readonly ReadyMessage[]) => Promise<Value>} use
 * @returns {Promise<Value>}
 */
function withApps(count, settings, use) {
  if (count === 0) return use([]);
  return withThrowawayApp(
    (app) => withApps(count - 1, settings, (others) => use([app, ...others])),
    settings,
  );
}

/** @param {{ chromium: string, apps: readonly ReadyMessage[], resultDirectory: string, extra: readonly string[], sso: Record<string, string> }} run */
function runPlaywright({ chromium, apps, resultDirectory, extra, sso }) {
  const resultFile = path.join(resultDirectory, "browser.json");
  return runSuite({
    args: ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...extra],
    resultFile,
    count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    environment: {
      LC_ALL: "C.UTF-8", // in the C locale Chromium names no file in Chinese
      PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile,
      ...sso,
      NIANBAO_CHROMIUM: chromium,
      NIANBAO_TEST_APPS: JSON.stringify(apps),
    },
  });
}
