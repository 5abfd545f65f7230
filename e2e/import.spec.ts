import type { Page } from "@playwright/test";
import { publishedReport } from "@/lib/fixtures/published-page";
import { addressOf } from "@/lib/template/cells";
import { expect, expectAccessible, test } from "./fixtures";
import { pastePublishedPage } from "./paste-page";

const organization = "青溪县民政局";
const received = addressOf("requests", "newlyReceived", "naturalPerson");

/** A report as the system itself writes it, of an office and a year. */
function reportFile(year: number, office = organization) {
  const report = {
    format: "nianbao-report/1",
    template: "ogi-2021",
    year,
    organization: office,
    narratives: { overview: "一、主动公开\n全年主动公开政府信息 120 条。" },
    tables: { article20item1: { normativeDocuments: { issued: 4, repealed: 1, inForce: 9 } } },
  };
  const buffer = Buffer.from(JSON.stringify(report));
  return { name: "上年年报.json", mimeType: "application/json", buffer };
}

async function read(page: Page, file = reportFile(2025)): Promise<void> {
  await page.getByLabel("要导入的文件").setInputFiles(file);
  await page.getByRole("button", { name: "读取文件" }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
}

test("a file goes into a new draft, from the work list to the editor", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "从文件导入" }).first().click();
  await page.waitForURL(/\/import\?office=/);
  await expectAccessible(page);
  await read(page);
  await expect(page.getByText("还没有保存")).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  const cell = page.locator('[data-place="tables.article20item1.normativeDocuments.issued"]');
  await cell.focus();
  await expect(page.getByRole("complementary", { name: "来源" })).toContainText("行政规范性文件");
  await page.keyboard.press("ArrowRight");
  await expect(
    page.locator('[data-place="tables.article20item1.normativeDocuments.repealed"]'),
  ).toBeFocused();

  await page.getByRole("button", { name: "确认导入" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: "导入记录（1）" })).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载原件“上年年报.json”" }).click();
  expect((await download).suggestedFilename()).toBe("上年年报.json");

  await page.goto(`${page.url()}/overview`);
  await expect(page.getByLabel(/正文/)).toHaveValue(/主动公开政府信息 120 条/);
});

test("into a draft: old and new are shown, the editor has the new values, one undo gives back", async ({
  page,
  database,
}) => {
  const id = await database.startReport(2025, "ogi-2021");
  await database.query(
    `INSERT INTO report_field (report_id, address, value, version)
     VALUES ($1, 'narratives.overview', '"原有的正文。"', 1)`,
    [id],
  );
  await page.goto(`/reports/${id}/overview`);
  const text = page.getByLabel(/正文/);
  await expect(text).toHaveValue("原有的正文。");
  await page.getByRole("link", { name: "返回任务列表" }).click();
  await page.getByRole("link", { name: "从文件导入" }).click();
  await read(page);
  await expect(page.getByRole("heading", { name: "草稿将有的改动" })).toBeVisible();
  await expect(page.locator("del", { hasText: "原有的正文。" })).toBeVisible();
  await page.getByRole("checkbox", { name: /^导入这一部分：二、/ }).uncheck();
  await page.getByRole("button", { name: "确认导入" }).click();
  await page.waitForURL(`/reports/${id}`);
  await page.getByRole("link", { name: /总体情况/ }).click();
  await expect(text).toHaveValue(/主动公开政府信息 120 条/);
  const { rows } = await database.query(
    "SELECT count(*)::int AS count FROM report_field WHERE report_id = $1 AND address LIKE 'tables.%'",
    [id],
  );
  expect(rows).toEqual([{ count: 0 }]);

  await page.getByRole("link", { name: "返回任务列表" }).click();
  await page.getByRole("button", { name: "撤销导入“上年年报.json”" }).click();
  const dialog = page.getByRole("dialog", { name: "撤销本次导入？" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "撤销本次导入" }).click();
  await expect(page.getByText("1 处恢复为导入前的内容")).toBeVisible();
  await page.getByRole("link", { name: /总体情况/ }).click();
  await expect(text).toHaveValue("原有的正文。");
});

test("a Word file from before 2007 is read as it stands", async ({ page }) => {
  await page.goto("/import");
  await page.getByLabel("要导入的文件").setInputFiles("lib/fixtures/seed-002.doc");
  await page.getByRole("button", { name: "读取文件" }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await expect(page.getByText("已读取各部分，还没有保存。")).toBeVisible();
  const made = page.locator('[data-place="tables.article20item1.normativeDocuments.issued"]');
  await expect(made).toContainText("4");
});

test("another office and year must be confirmed first", async ({ page, database }) => {
  await page.goto("/import");
  await read(page, reportFile(2024, "林泉县档案局"));
  await page.getByLabel("报告年度").selectOption("2025");
  await page.getByRole("button", { name: "改为导入到这里" }).click();
  await expect(page.getByText("文件是 2024 年度的报告，将导入到 2025 年度。")).toBeVisible();
  await page.getByRole("button", { name: "确认导入" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "请先勾选" })).toBeVisible();
  expect((await database.query("SELECT id FROM report")).rows).toHaveLength(0);
  await page.getByLabel("已核对，是本单位的报告").check();
  await page.getByLabel("已核对，这些内容就是 2025 年度的").check();
  await page.getByRole("button", { name: "确认导入" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
});

test("what cannot be read is told in one sentence, and the file stays chosen", async ({ page }) => {
  await page.goto("/import");
  await page.getByLabel("要导入的文件").setInputFiles({
    name: "照片.png",
    mimeType: "image/png",
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
  });
  await page.getByRole("button", { name: "读取文件" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "没有读取" })).toBeVisible();
  await expect(page.getByText("已选择“照片.png”")).toBeVisible();
  await expectAccessible(page);
});

test("when the session is over the chosen file stays, and is read after signing in elsewhere", async ({
  page,
  context,
}) => {
  await page.goto("/import");
  await page.getByLabel("要导入的文件").setInputFiles(reportFile(2025));
  const cookies = await context.cookies();
  await context.clearCookies();
  await page.getByRole("button", { name: "读取文件" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "登录已过期" })).toBeVisible();
  await expect(page.getByText("已选择“上年年报.json”")).toBeVisible();
  await context.addCookies(cookies);
  await page.getByRole("button", { name: "读取文件" }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
});

test.describe("a published page", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("is pasted, taken over and a draft with every number and text", async ({
    page,
    context,
    database,
  }) => {
    test.setTimeout(120_000);
    await pastePublishedPage(page, context);
    await expect(page.getByText("已读取各部分，还没有保存。")).toBeVisible();
    const cell = page.locator(`[data-place="${received}"]`);
    await cell.focus();
    await expect(page.getByRole("complementary", { name: "来源" })).toContainText("37");
    await page.getByRole("button", { name: "确认导入" }).click();
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);

    const { rows } = await database.query<{ address: string; value: unknown }>(
      "SELECT address, value FROM report_field ORDER BY address",
    );
    const stored = new Map(rows.map(({ address, value }) => [address, value]));
    for (const [address, value] of publishedReport.fields) {
      expect(stored.get(address), address).toEqual(value);
    }
  });
});

test("an editor open in another window is told of the other value and loses nothing", async ({
  page,
  context,
  database,
}) => {
  const id = await database.startReport(2025, "ogi-2021");
  const editor = await context.newPage();
  await editor.goto(`/reports/${id}/overview`);
  await expect(editor.getByLabel(/正文/)).toBeEditable();
  await page.goto(`/import?report=${id}`);
  await read(page);
  await page.getByRole("button", { name: "确认导入" }).click();
  await page.waitForURL(`/reports/${id}`);
  await editor.bringToFront();
  await editor.getByLabel(/正文/).fill("另一个窗口写的正文。");
  const conflict = editor.getByRole("region", { name: "同一处有两个值" });
  await expect(conflict).toContainText("全年主动公开政府信息 120 条");
  const { rows } = await database.query(
    "SELECT value FROM report_field WHERE report_id = $1 AND address = 'narratives.overview'",
    [id],
  );
  expect(rows).toEqual([{ value: "一、主动公开\n全年主动公开政府信息 120 条。" }]);
});

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
] as const) {
  test(`nothing is wider than a window of ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/import");
    await expectFits(page);
    await read(page, reportFile(2025));
    await expectFits(page);
  });
}

async function expectFits(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}
