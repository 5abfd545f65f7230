import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { chromium, type Page } from "@playwright/test";
import { test as base, signIn } from "./fixtures";
import { testApp } from "./test-app";

/** The browser of a clerk's own computer, which keeps its disk when it is killed and started again. */
export type OwnBrowser = {
  /** Starts it and signs the demo clerk in. */
  readonly start: () => Promise<Page>;
  /** Ends it as a power failure does: no process of it gets round to anything. */
  readonly kill: () => Promise<void>;
};

export const test = base.extend<{ readonly ownBrowser: OwnBrowser }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  ownBrowser: async ({}, use) => {
    const disk = await mkdtemp(path.join(tmpdir(), "nianbao-browser-"));
    let kill = async () => {};
    await use({
      async start() {
        const started = await startBrowser(disk);
        kill = started.kill;
        return started.page;
      },
      kill: () => kill(),
    });
    await kill();
    await rm(disk, { recursive: true, force: true, maxRetries: 5 });
  },
});

async function startBrowser(disk: string): Promise<{ page: Page; kill: () => Promise<void> }> {
  const child = spawn(
    process.env.NIANBAO_CHROMIUM || chromium.executablePath(),
    [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--lang=zh-CN"],
      ...["--remote-debugging-port=0", `--user-data-dir=${disk}`, "about:blank"],
    ],
    { stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const kill = async () => {
    if (child.pid && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, "SIGKILL");
    await ended;
  };
  const browser = await chromium.connectOverCDP(await debuggingAddress(child.stderr));
  const [context] = browser.contexts();
  if (!context) throw new Error("a browser without a profile");
  const page = await context.newPage();
  await page.goto(`${testApp.address}/login`);
  await signIn(page);
  return { page, kill };
}

async function debuggingAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stderr })) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error("the browser ended before it listened");
}
