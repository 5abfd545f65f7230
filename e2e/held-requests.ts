import type { Page } from "@playwright/test";

/** Keeps what the page asks for from arriving, as a slow network does, until the answer is called. */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** The scripts of a page. */
export const scripts = "**/_next/static/**/*.js";
