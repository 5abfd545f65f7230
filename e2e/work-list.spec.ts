import { templates } from "@/lib/template/registry";
import { expect, expectAccessible, test } from "./fixtures";

const [firstTemplate] = templates;
const firstYear = firstTemplate?.firstYear ?? 0;

test("an office without reports is told how to start one", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("还没有年度报告。在上面选择年度，开始第一份报告。")).toBeVisible();
  const years = await page.getByLabel("报告年度").getByRole("option").allTextContents();
  expect(years[0]).toBe(`${new Date().getFullYear() + 1}年`);
  expect(years.at(-1)).toBe(`${firstYear}年`);
  await expect(page.getByText(/距报送截止|报送截止日|报送截止）/)).toBeVisible();
  await expectAccessible(page);
});

test("a year is started once: a double click and a second start open the same report", async ({
  page,
  database,
}) => {
  await page.goto("/");
  await page.getByLabel("报告年度").selectOption("2025");
  await page.getByRole("button", { name: "开始年度报告" }).dblclick();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  const first = page.url();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "2025年政府信息公开工作年度报告",
  );

  await page.getByRole("link", { name: "报告列表" }).click();
  await expect(page.getByRole("option", { name: "2025年（已开始）" })).toBeAttached();
  await page.getByLabel("报告年度").selectOption("2025");
  await page.getByRole("button", { name: "开始年度报告" }).click();
  await page.waitForURL(first);
  const { rows } = await database.query("SELECT id FROM report");
  expect(rows).toHaveLength(1);
});

test("the keyboard alone starts a report", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("报告年度")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
});

for (const [year, sentence] of [
  [firstYear - 1, "没有统一的报告格式"],
  [2099, "最晚只能开始下一年度的报告"],
] as const) {
  test(`the year ${year} is refused with the reason`, async ({ page, database }) => {
    await page.goto("/");
    // What no option offers can still be sent.
    await page
      .getByRole("option")
      .first()
      .evaluate((option, value) => option.setAttribute("value", String(value)), year);
    await page.getByLabel("报告年度").selectOption(String(year));
    await page.getByRole("button", { name: "开始年度报告" }).click();
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
    expect((await database.query("SELECT id FROM report")).rows).toHaveLength(0);
  });
}

test("the list shows unit, year, state, progress and what can be done", async ({
  page,
  database,
}) => {
  const id = await database.startReport(2024, "ogi-2021");
  await page.goto("/");
  const row = page.getByRole("row").filter({ hasText: "2024年" });
  await expect(row).toContainText("青溪县民政局");
  await expect(row).toContainText("草稿");
  await expect(row).toContainText("已完成 0/7 部分");
  await expect(row.getByRole("link", { name: "下载2024年度报告 Word 文件" })).toHaveAttribute(
    "href",
    `/api/reports/${id}/document`,
  );
  await row.getByRole("link", { name: "继续填写2024年度报告" }).click();
  await page.waitForURL(`/reports/${id}`);
});

test("the supervisor finds what lies before her, and nothing to start", async ({
  as,
  database,
}) => {
  const supervisor = await as("shenzhiyuan");
  await supervisor.goto("/");
  await expect(supervisor.getByText("还没有年度报告。填报人开始后在这里显示。")).toBeVisible();
  const id = await database.startReport(2024, "ogi-2021");
  await supervisor.reload();
  await expect(supervisor.getByRole("link", { name: "查看2024年度报告" })).toBeVisible();
  await database.query("UPDATE report SET status = 'submitted' WHERE id = $1", [id]);
  await supervisor.reload();
  await expectAccessible(supervisor);
  await expect(supervisor.getByRole("link", { name: "审核2024年度报告" })).toHaveAttribute(
    "href",
    `/reviews/${id}`,
  );
  await expect(supervisor.getByRole("button", { name: "开始年度报告" })).toBeHidden();
});
