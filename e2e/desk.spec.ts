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
  await page.getByRole("link", { name: "下载全部已报报告" }).click();
  const archive = await download;
  expect(archive.suggestedFilename()).toBe("2025年度报告（1份）.zip");
  const bytes = await readFile(await archive.path());
  expect(bytes.toString("utf8")).toContain("青溪县民政局2025年政府信息公开工作年度报告（报送稿");
});

test("a clerk has no desk, and gets no archive by its address", async ({ page, database }) => {
  await handIn(database, await database.startReport(2025, "ogi-2021"));
  await page.goto("/?show=waiting");
  await expect(page.getByRole("heading", { name: /年度报送与审核/ })).toHaveCount(0);
  expect((await page.request.get("/api/years/2025/documents")).status()).toBe(404);
});
