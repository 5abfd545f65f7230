import type { Page } from "@playwright/test";
import { type Database, expect, expectAccessible, signedOut, signIn, test } from "./fixtures";

test.use(signedOut);

const minutes = 60_000;
/** How long one passing of the time is given to show, in milliseconds. */
const patience = 2_000;

test.beforeEach(async ({ page }) => {
  await page.goto("/login");
  await signIn(page);
  await page.clock.install();
});

/** Nobody touches the page for 28 minutes, counted from when its script runs, until `sign` is seen. */
async function idle(page: Page, sign: () => Promise<unknown>): Promise<void> {
  await expect(async () => {
    await Promise.all([sign(), page.clock.fastForward(28 * minutes)]);
  }).toPass();
}

/** The session that the test has just opened. */
async function endIn(database: Database, seconds: number): Promise<void> {
  await database.query(
    `UPDATE session SET expires_at = now() + make_interval(secs => $1)
     WHERE id = (SELECT id FROM session ORDER BY created_at DESC LIMIT 1)`,
    [seconds],
  );
}

test("two minutes before the session ends the page asks, and 继续填写 keeps it alive", async ({
  page,
  database,
}) => {
  // What a page fetches ahead is a sign of life too.
  await page.route(/_rsc=/, (route) => route.abort());
  await page.goto("/help");
  await endIn(database, 100);
  const dialog = page.getByRole("dialog", { name: "登录即将过期" });
  await idle(page, () => dialog.getByText("已有 28 分钟没有操作").waitFor({ timeout: patience }));
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const { rows } = await database.query(
    `SELECT expires_at > now() + interval '29 minutes' AS renewed
     FROM session ORDER BY created_at DESC LIMIT 1`,
  );
  expect(rows).toEqual([{ renewed: true }]);
});

test("who works in another window is not asked", async ({ page }) => {
  await page.goto("/help");
  await idle(page, async () => {
    const answer = await page.waitForResponse("/api/session", { timeout: patience });
    expect(answer.status()).toBe(200);
  });
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("a session that is over is told, and signing in elsewhere brings the page back as it was", async ({
  page,
  database,
}) => {
  await page.goto("/help");
  await endIn(database, -1);
  const dialog = page.getByRole("dialog", { name: "登录已过期" });
  await idle(page, () => dialog.waitFor({ timeout: patience }));
  await expectAccessible(page);
  const opened = page.waitForEvent("popup");
  await dialog.getByRole("link", { name: "在新窗口登录" }).click();
  const window = await opened;
  await signIn(window);
  await page.clock.fastForward(1.5 * minutes);
  await expect(dialog).toBeHidden();
});
