import { expect, expectAccessible, test } from "./fixtures";
import { storeSeed } from "./save-fields";

test("no page breaks its content security policy or asks anybody else for anything", async ({
  page,
  database,
  baseURL,
}) => {
  const id = await database.startReport(2025, "ogi-2021");
  const complaints: string[] = [];
  const outside: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${baseURL}`)) outside.push(request.url());
  });
  for (const path of [
    "/",
    "/help",
    `/reports/${id}`,
    `/reports/${id}/overview`,
    `/reports/${id}/requests`,
    `/reports/${id}/check`,
  ]) {
    const response = await page.goto(path, { waitUntil: "networkidle" });
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe");
  }
  expect(complaints).toEqual([]);
  expect(outside).toEqual([]);
});

test("every page has help in the same place and one main heading", async ({ page, database }) => {
  const id = await database.startReport(2025, "ogi-2021");
  for (const path of ["/", `/reports/${id}`, `/reports/${id}/check`, `/reports/${id}/cover`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("banner").getByRole("link", { name: "帮助" })).toBeVisible();
  }
  await page.getByRole("banner").getByRole("link", { name: "帮助" }).click();
  await page.waitForURL("/help");
  await expectAccessible(page);
});

test.describe("in a browser that is too old", () => {
  test.use({
    userAgent:
      "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36",
  });

  test("a plain page says so and nothing else runs", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading")).toHaveText("当前浏览器内核过旧（检测到 Chromium 86）");
    await expect(page.getByRole("button")).toHaveCount(0);
  });
});

for (const width of [320, 375]) {
  test(`lists and texts fit a screen of ${width} px`, async ({ page, database }) => {
    const id = await storeSeed(page, database, "seed-002");
    await page.setViewportSize({ width, height: 700 });
    for (const path of ["/", `/reports/${id}`, `/reports/${id}/check`]) {
      await page.goto(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, overflow]).toEqual([path, 0]);
    }
  });
}
