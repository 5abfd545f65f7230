import type { BrowserContext, Page } from "@playwright/test";
import { publishedPage, publishedReport } from "@/lib/fixtures/published-page";

/** Copies a whole published page as a person does, and pastes it where files are imported. */
export async function pastePublishedPage(page: Page, context: BrowserContext): Promise<void> {
  const published = await context.newPage();
  await published.setContent(publishedPage(publishedReport));
  await published.bringToFront();
  await published.keyboard.press("Control+a");
  await published.keyboard.press("Control+c");
  await page.bringToFront();
  await page.goto("/import");
  await page.getByLabel("粘贴区").focus();
  await page.keyboard.press("Control+v");
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
}
