import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./fixtures";

const administrator = "guanli";

test("an administrator creates an office below, and it is in the list and in the log", async ({
  as,
  database,
}) => {
  const name = `青溪县测试局${Date.now()}`;
  const page = await as(administrator);
  await page.goto("/");
  await page.getByRole("link", { name: "单位", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "单位" })).toBeVisible();
  await expectAccessible(page);
  const form = page.getByRole("form", { name: "新建单位" });
  await form.getByLabel("全称").fill(name);
  await form.getByLabel("简称").fill("测试局");
  await form.getByLabel("起始年度（可不填）").fill("25");
  await form.getByRole("button", { name: "新建单位" }).click();
  await expect(form.getByRole("alert")).toContainText("写法不对");
  await expect(form.getByLabel("全称")).toHaveValue(name);
  await form.getByLabel("起始年度（可不填）").fill("2025");
  await form.getByRole("button", { name: "新建单位" }).click();
  await expect(form.getByRole("status")).toHaveText(`已新建单位“${name}”。`);
  await page.getByRole("link", { name: `${name}的资料` }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expectAccessible(page);

  const rename = page.getByRole("form", { name: "更名" });
  await rename.getByLabel("新全称").fill(`${name}（更名）`);
  await rename.getByRole("button", { name: "更名" }).click();
  await expect(page.getByText(`曾用名称：${name}`)).toBeVisible();
  const end = page.getByRole("form", { name: "停用单位" });
  await end.getByLabel("最后一个报告年度").fill("2025");
  await end.getByRole("button", { name: "停用" }).click();
  await expect(page.getByText("最后一个报告年度为 2025 年。")).toBeVisible();

  await page.getByRole("link", { name: "审计日志" }).click();
  const lines = page.getByRole("row");
  await expect(lines.nth(1)).toContainText("停用单位");
  await expect(lines.nth(2)).toContainText("单位更名");
  await expect(lines.nth(3)).toContainText("新建单位");
  await expect(lines.nth(3)).toContainText(administrator);
  await expect(lines.nth(3)).toContainText(name);
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出 CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv.split("\r\n")[0]).toBe(
    "\uFEFF序号,时间,账号,来源,事项,对象,对象名称,内容,变更前,变更后",
  );
  expect(csv).toContain("organization-created");
  await database.query("UPDATE organization SET valid_to = 2000 WHERE full_name LIKE $1", [
    `${name}%`,
  ]);
});

test("of two who change the details of an office the second one is told, and nothing is lost", async ({
  as,
  database,
}) => {
  const page = await as(administrator);
  await page.goto("/");
  await expectAccessible(page);
  const { rows } = await database.query<{ id: string }>(
    "SELECT id FROM organization WHERE full_name = '青溪县民政局'",
  );
  const address = `/admin/units/${rows[0]?.id}`;
  await page.goto(address);
  const second = await as(administrator);
  await second.goto(address);
  const form = page.getByRole("form", { name: "单位资料" });
  await form.getByLabel("电话").fill("0000-111");
  await form.getByRole("button", { name: "保存资料" }).click();
  await expect(form.getByRole("status")).toHaveText("已保存。");
  const other = second.getByRole("form", { name: "单位资料" });
  await other.getByLabel("电话").fill("0000-222");
  await other.getByRole("button", { name: "保存资料" }).click();
  await expect(other.getByRole("alert")).toContainText("在您打开本页之后，这里已被修改");
  await expect(other.getByLabel("电话")).toHaveValue("0000-222");
  await page.reload();
  await form.getByLabel("电话").fill("0000-333");
  await form.getByRole("button", { name: "保存资料" }).click();
  await expect(form.getByRole("status")).toHaveText("已保存。");
  await second.reload();
  await expect(other.getByLabel("电话")).toHaveValue("0000-333");
  await database.query("UPDATE organization SET contact_phone = NULL");
});

test("an office that supervises and has nobody to review says so to its administrator", async ({
  as,
  database,
}) => {
  const { rows } = await database.query<{ id: string }>(
    "UPDATE organization SET supervises = true WHERE full_name = '青溪县民政局' RETURNING id",
  );
  const page = await as(administrator);
  await page.goto(`/admin/units/${rows[0]?.id}`);
  await expect(page.getByText(/报送的报告无人审核/)).toBeVisible();
  await expectAccessible(page);
  const form = page.getByRole("form", { name: "单位资料" });
  await form.getByLabel("下级单位的报告").selectOption("不审核");
  await form.getByRole("button", { name: "保存资料" }).click();
  await expect(page.getByText(/报送的报告无人审核/)).toBeHidden();
  await expect(form.getByRole("status")).toHaveText("已保存。");
});

test("a list is tried first, its wrong rows are told, and then it is taken over", async ({
  as,
  database,
}) => {
  const code = `T${Date.now()}`;
  const page = await as(administrator);
  await page.goto("/admin/units");
  await page.getByRole("link", { name: "导入名单" }).click();
  const upload = (rows: string) =>
    page.getByLabel("名单文件").setInputFiles({
      name: "units.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`编码,全称,类别,上级编码,终止年度\n${rows}`),
    });
  await upload(`${code},=HYPERLINK(1),部门,\n${code},乙所,局,`);
  await page.getByRole("button", { name: "试运行" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "名单中有" });
  await expect(alert).toContainText("第 2 行 全称“=HYPERLINK(1)”：不能以 = + - @ 开头");
  await expect(alert).toContainText("第 3 行 类别“局”");
  await expectAccessible(page);

  await upload(`${code},${code}所,部门,,2000`);
  await page.getByRole("button", { name: "试运行" }).click();
  await expect(page.getByText("试运行：1 个单位有变动，0 个不变。还没有写入。")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: code })).toContainText("新建");
  await expectAccessible(page);
  await page.getByRole("button", { name: "确认导入" }).click();
  await expect(page.getByText("已导入：1 个单位有变动，0 个不变。")).toBeVisible();
  const { rows } = await database.query("SELECT full_name FROM organization WHERE code = $1", [
    code,
  ]);
  expect(rows).toEqual([{ full_name: `${code}所` }]);
});

test("a year is arranged within the law; what is outside is refused with the article", async ({
  as,
  database,
}) => {
  await database.query("DELETE FROM reporting_year");
  const page = await as(administrator);
  await page.goto("/admin/years");
  await expect(page.getByText("还没有安排年度")).toBeVisible();
  await expectAccessible(page);
  const form = page.getByRole("form", { name: "下发年度" });
  const year = Number(await form.getByLabel("报告年度").inputValue());
  await form.getByLabel("公布").fill(`${year + 1}-04-01`);
  await form.getByRole("button", { name: "保存并按日期下发" }).click();
  await expect(form.getByRole("alert")).toContainText("《条例》第四十九条");
  await form.getByLabel("公布").fill(`${year + 1}-03-31`);
  await form.getByRole("button", { name: "保存并按日期下发" }).click();
  await expect(form.getByRole("status")).toHaveText(`已保存 ${year} 年度的安排。`);
  await expect(page.getByRole("row").filter({ hasText: `${year}年` })).toContainText("国办");
  await database.query("DELETE FROM reporting_year");
});

test("accounts are found by office, and a refused one keeps what was typed", async ({ as }) => {
  const page = await as(administrator);
  await page.goto("/admin/accounts?q=云岭");
  await expect(page.getByRole("row").filter({ hasText: "heyifan" })).toContainText(
    "青溪县云岭镇人民政府：填报人",
  );
  await expectAccessible(page);
  const form = page.getByRole("form", { name: "新建账号" });
  await form.getByLabel("账号名").fill("HeYifan");
  await form.getByLabel("姓名").fill("何一帆");
  await form.getByLabel("单位的编码或全称").fill("没有的局");
  await form.getByRole("button", { name: "新建账号" }).click();
  await expect(form.getByRole("alert")).toContainText("没有找到这个单位");
  await form.getByLabel("单位的编码或全称").fill("青溪县民政局");
  await form.getByRole("button", { name: "新建账号" }).click();
  await expect(form.getByRole("alert")).toContainText("这个账号名已被使用");
  await expect(form.getByLabel("账号名")).toHaveValue("HeYifan");
  await page.getByRole("link", { name: "管理账号heyifan" }).click();
  await page.getByRole("button", { name: "取消角色" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "最后一个角色" })).toBeVisible();
  await expectAccessible(page);
});

for (const path of [
  "/admin/units",
  "/admin/accounts",
  "/admin/years",
  "/admin/audit",
  "/admin/units/import",
]) {
  test(`${path} is not there for a clerk or a reviewer`, async ({ page, as }) => {
    expect((await page.goto(path))?.status()).toBe(404);
    expect((await (await as("linruoxi")).goto(path))?.status()).toBe(404);
  });
}

test("nor are the files of the administration", async ({ page }) => {
  for (const path of ["/api/admin/audit", "/api/admin/unit-template"]) {
    expect((await page.request.get(path)).status()).toBe(404);
  }
});
