import { defineConfig } from "@playwright/test";

const { NIANBAO_TEST_APPS = "[]", NIANBAO_CHROMIUM } = process.env;

/** Run through `npm test -- browser`, which builds and starts the app these journeys walk through. */
export default defineConfig({
  testDir: "e2e",
  // One for each app that waits for journeys; which of them is a worker's own, e2e/test-app.ts says.
  workers: JSON.parse(NIANBAO_TEST_APPS).length || 1,
  timeout: 90_000, // on a busy machine
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(NIANBAO_CHROMIUM ? { executablePath: NIANBAO_CHROMIUM } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
