import { defineConfig } from "@playwright/test";

const { NIANBAO_BASE_URL, NIANBAO_CHROMIUM } = process.env;

/** Run through `npm test -- browser`, which builds and starts the app these journeys walk through. */
export default defineConfig({
  testDir: "e2e",
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    baseURL: NIANBAO_BASE_URL ?? "http://127.0.0.1:3000",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
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
