import type { Page } from "@playwright/test";

/** Keeps the page's script from arriving, as a slow network does, until the answer is called. */
export async function heldScripts(page: Page): Promise<() => void> {
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
