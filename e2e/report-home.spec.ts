import { templates } from "@/lib/template/registry";
import { expect, expectAccessible, test } from "./fixtures";
import { storeSeed } from "./save-fields";

for (const template of templates) {
  test(`the task list of ${template.id} names the cover and the six sections`, async ({
    page,
    database,
  }) => {
    const id = await database.startReport(template.firstYear, template.id);
    await page.goto(`/reports/${id}`);
    const parts = page.getByRole("main").getByRole("listitem").filter({ hasText: "未开始" });
    await expect(parts).toHaveText(
      ["封面与前言", ...template.sections.map(({ heading }) => heading)].map(
        (heading) => new RegExp(`^${heading}`),
      ),
    );
    await expectAccessible(page);
    // The whole row is the link, its state too.
    await parts.nth(2).getByText("未开始").click();
    await page.waitForURL(`/reports/${id}/${template.sections[1]?.key}`);
  });
}

test("a part with wrong numbers says how many; a finished one is plain", async ({
  page,
  database,
}) => {
  const id = await storeSeed(page, database, "seed-002");
  await page.goto(`/reports/${id}`);
  const part = (name: string) => page.getByRole("link", { name });
  await expect(part("三、收到和处理政府信息公开申请情况")).toContainText("有问题（2）");
  await expect(part("二、主动公开政府信息情况")).toContainText("已完成");
  await expect(part("四、政府信息公开行政复议、行政诉讼情况")).toContainText("未开始");
  await expect(part("一、总体情况")).toContainText("填写中");
});

test("继续填写 opens the part where one was last", async ({ page, database }) => {
  const id = await database.startReport(2025, "ogi-2021");
  await page.goto(`/reports/${id}`);
  await page.getByRole("link", { name: "开始填写" }).click();
  await page.waitForURL(`/reports/${id}/cover`);
  await page.goto(`/reports/${id}/disputes`);
  // The heading comes with the page, the place is remembered by its script.
  await page.locator('[aria-busy="false"]').waitFor();
  await page.goto(`/reports/${id}`);
  const goOn = page.getByRole("link", { name: /填写$/ }).first();
  await expect(goOn).toHaveAttribute("href", `/reports/${id}/disputes`);
  await goOn.click();
  await page.waitForURL(`/reports/${id}/disputes`);
});

test("the other Word style is one click away and is remembered", async ({ page, database }) => {
  const id = await database.startReport(2025, "ogi-2021");
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole("link", { name: "下载 Word（国办模板）" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "改用公文版式下载" }).click();
  expect((await download).suggestedFilename()).toMatch(
    /^青溪县民政局2025年政府信息公开工作年度报告（草稿_\d{8}_\d{4}）\.docx$/,
  );
  await expect(page.getByRole("link", { name: "下载 Word（公文版式）" })).toBeVisible();
  await expect
    .poll(
      async () =>
        (await database.query("SELECT 1 FROM organization WHERE document_style = 'gb9704'"))
          .rowCount,
    )
    .toBe(1);
  await page.reload();
  await expect(page.getByRole("link", { name: "下载 Word（公文版式）" })).toBeVisible();
});

test("a report of another office, or none, is not found", async ({ page, database }) => {
  const foreign = await database.startForeignReport(2025, "ogi-2021");
  for (const path of [foreign, `${foreign}/check`, `${foreign}/cover`, "no-such-report"]) {
    const response = await page.goto(`/reports/${path}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有找到这个页面");
  }
  await expectAccessible(page);
  await page.getByRole("link", { name: "返回报告列表" }).click();
  await page.waitForURL("/");
});
