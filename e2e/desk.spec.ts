import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./fixtures";

const reviewer = "linruoxi";

async function handIn(
  database: { readonly query: (text: string, values: unknown[]) => unknown },
  id: string,
) {
  await database.query("UPDATE report SET status = 'handed_in' WHERE id = $1", [id]);
}

test("the desk counts the offices below and lists those behind a number", async ({
  as,
  database,
}) => {
  await handIn(database, await database.startReport(2025, "ogi-2021"));
  const page = await as(reviewer);
  await page.goto("/?year=2025");
  const counts = page.getByRole("navigation", { name: "报送情况" });
  await expect(counts.getByRole("link")).toHaveText([
    /应报\s*3/,
    /已报\s*1/,
    /待审\s*1/,
    /逾期\s*2/,
  ]);
  await expectAccessible(page);

  await counts.getByRole("link", { name: "待审" }).click();
  const row = page.getByRole("row").filter({ hasText: "青溪县民政局" });
  await expect(row).toContainText("待主管部门审核");
  await expect(row).toContainText("周晓禾");
  await expect(row.getByRole("link", { name: "审核青溪县民政局的报告" })).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("link", { name: "审核下一份" })).toBeVisible();
});

test("search and order stand in the address and survive the way back", async ({ as }) => {
  const page = await as(reviewer);
  await page.goto("/?year=2025");
  await page.getByRole("searchbox", { name: "单位名称" }).fill("云岭");
  await page.getByLabel("排序").selectOption("updated");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page).toHaveURL(/q=%E4%BA%91%E5%B2%AD&sort=updated|sort=updated.*q=/);
  await page.getByRole("link", { name: "帮助" }).click();
  await page.goBack();
  await expect(page.getByRole("searchbox", { name: "单位名称" })).toHaveValue("云岭");
  await page.goto("/?year=2025&q=没有&page=7&show=x");
  await expect(page.getByText("没有名称含“没有”的单位。")).toBeVisible();
});

test("a reminder names the chosen offices that have not handed in", async ({ as, database }) => {
  await handIn(database, await database.startReport(2025, "ogi-2021"));
  const page = await as(reviewer);
  await page.goto("/?year=2025");
  await page.getByLabel("选择本页全部 3 个单位").check();
  await page.getByRole("button", { name: "催报文本（2）" }).click();
  const dialog = page.getByRole("dialog", { name: "催报文本" });
  await expect(dialog.getByLabel("催报文本内容")).toHaveValue(/以下 2 个单位的2025年度/);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "复制" }).click();
  await expect(dialog.getByRole("status")).toHaveText(/已复制|请按 Ctrl\+C 复制/);
});

test("the reports that were handed in come in one archive, drafts do not", async ({
  as,
  database,
}) => {
  const id = await database.startReport(2025, "ogi-2021");
  await handIn(database, id);
  await database.startForeignReport(2025, "ogi-2021");
  const page = await as(reviewer);
  await page.goto("/?year=2025");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载全部已报报告（1）" }).click();
  const archive = await download;
  expect(archive.suggestedFilename()).toBe("2025年度报告（1份）.zip");
  const bytes = await readFile(await archive.path());
  expect(bytes.toString("utf8")).toContain("青溪县民政局2025年政府信息公开工作年度报告（报送稿");
  const dialog = page.getByRole("dialog", { name: "下载报告" });
  await expect(dialog).toContainText("已打包 1 / 1 份");
  await expect(dialog.getByRole("status")).toHaveText("已下载 1 份报告。");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "完成" }).click();
  await expect(dialog).toBeHidden();
});

test("a download says how far it is, can be stopped, and says when it broke off", async ({
  as,
  database,
}) => {
  await handIn(database, await database.startReport(2025, "ogi-2021"));
  const page = await as(reviewer);
  await page.goto("/?year=2025");
  const asked = page.waitForRequest("**/api/years/2025/documents?*");
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/years/2025/documents?*", async (route) => {
    await held;
    await route.abort();
  });
  await page.getByRole("button", { name: "下载全部已报报告（1）" }).click();
  const dialog = page.getByRole("dialog", { name: "下载报告" });
  await expect(dialog.getByRole("progressbar", { name: "打包进度" })).toBeVisible();
  await expectAccessible(page);
  const failed = page.waitForEvent("requestfailed");
  await dialog.getByRole("button", { name: "取消下载" }).click();
  await expect(dialog).toBeHidden();
  expect((await failed).url()).toBe((await asked).url());
  letGo();
  await page.getByRole("button", { name: "下载全部已报报告（1）" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("下载中断，没有保存。请检查网络后再试。");
});

test("a choice reaches beyond the page that is shown, and the list leaves as a workbook", async ({
  as,
  database,
}) => {
  await database.query(
    `INSERT INTO organization (parent_id, full_name, short_name, kind, valid_from, valid_to)
     SELECT id, '青溪县第' || n || '测试局', '测试', 'department', 2019, 2019
     FROM organization, generate_series(101, 160) n WHERE kind = 'office' AND parent_id IS NOT NULL`,
    [],
  );
  const page = await as(reviewer);
  await page.goto("/?year=2019&q=测试局");
  await page.getByLabel("选择本页全部 50 个单位").check();
  await page.getByRole("button", { name: "选择全部 60 个" }).click();
  await expect(page.getByText("共 60 个单位，已选 60 个")).toBeVisible();
  await page.getByRole("button", { name: "催报文本（60）" }).click();
  const text = page.getByLabel("催报文本内容");
  await expect(text).toHaveValue(/以下 60 个单位的2019年度/);
  await expect(text).toHaveValue(/青溪县第160测试局/);
  await page.getByRole("button", { name: "关闭" }).click();
  await page.getByLabel("选择青溪县第101测试局").uncheck();
  await expect(page.getByText("共 60 个单位，已选 49 个")).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出 Excel" }).click();
  const workbook = await download;
  expect(workbook.suggestedFilename()).toBe("2019年度报送情况.xlsx");
  expect((await readFile(await workbook.path())).subarray(0, 2).toString()).toBe("PK");
  await database.query("DELETE FROM organization WHERE full_name LIKE '青溪县第%测试局'", []);
});

test("who opens a report from the desk keeps filter and order, for the next in the queue", async ({
  as,
  database,
}) => {
  const id = await database.startReport(2025, "ogi-2021");
  await handIn(database, id);
  const page = await as(reviewer);
  await page.goto("/?year=2025&show=waiting&q=民政&sort=updated");
  await expect(page.getByRole("link", { name: "审核青溪县民政局的报告" })).toHaveAttribute(
    "href",
    `/reviews/${id}?${new URLSearchParams({ year: "2025", show: "waiting", q: "民政", sort: "updated" })}`,
  );
});

test("a deadline is told to the office that owes its report, and to its reviewer as a number", async ({
  page,
  as,
  database,
}) => {
  await database.query(
    `INSERT INTO notice (account_id, organization_id, year, due, kind, count, at)
     SELECT account.id, membership.organization_id, 2025, '2026-01-31',
       CASE username WHEN $1 THEN 'overdue' ELSE 'deadline_near' END::notice_kind,
       CASE username WHEN $1 THEN 3 END, CASE username WHEN $1 THEN '2026-02-01Z' ELSE '2026-01-28Z' END::timestamptz
     FROM account JOIN membership ON membership.account_id = account.id
     WHERE username IN ($1, 'zhouxiaohe')`,
    [reviewer],
  );
  await page.goto("/notices");
  await expect(page.getByRole("listitem").filter({ hasText: "截止" })).toContainText(
    "未读青溪县民政局2025年度报告尚未报送，2026年1月31日截止，还有 3 天",
  );
  await expectAccessible(page);
  const other = await as(reviewer);
  await other.goto("/notices");
  await other
    .getByRole("link", { name: "3 个单位的2025年度报告尚未报送，2026年1月31日截止，已逾期" })
    .click();
  await expect(other).toHaveURL(/year=2025&show=overdue/);
});

test("a clerk has no desk, and gets no archive by its address", async ({ page, database }) => {
  await handIn(database, await database.startReport(2025, "ogi-2021"));
  await page.goto("/?show=waiting");
  await expect(page.getByRole("heading", { name: /年度报送与审核/ })).toHaveCount(0);
  expect((await page.request.get("/api/years/2025/documents")).status()).toBe(404);
});
