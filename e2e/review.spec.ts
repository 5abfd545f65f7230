import type { Page } from "@playwright/test";
import { soundReport } from "@/lib/fixtures/reports";
import { ogi2021 } from "@/lib/template/ogi-2021";
import { type Database, expect, expectAccessible, test } from "./fixtures";
import { saveFields, sendOperations } from "./save-fields";

const year = 2025;
const granted = "“（一）予以公开”行“自然人”列";

/** A report in which nothing is missing and nothing is wrong. */
async function completeReport(page: Page, database: Database): Promise<string> {
  const id = await database.startReport(year, ogi2021.id);
  await saveFields(page, id, soundReport("青溪县民政局", year).fields);
  return id;
}

/** Opens the dialog of a step, fills in what it asks for, and takes it. */
async function takeStep(page: Page, name: string, reason?: readonly [label: RegExp, text: string]) {
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog", { name });
  if (reason) await dialog.getByLabel(reason[0]).fill(reason[1]);
  await expectAccessible(page);
  await dialog.getByRole("button", { name, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("a remark that does not reach the server stays written and is sent again", async ({
  page,
  as,
  database,
}) => {
  const id = await completeReport(page, database);
  await page.goto(`/reports/${id}/check`);
  await takeStep(page, "提交给审核人");
  const supervisor = await as("shenzhiyuan");
  await supervisor.goto(`/reviews/${id}`);
  await supervisor.getByRole("button", { name: new RegExp(`^批注表三${granted}`) }).click();
  const form = supervisor.getByRole("form", { name: "添加意见" });
  const text = form.getByLabel("意见", { exact: true });
  await text.fill("与台账不一致，请核对。");
  await supervisor.context().setOffline(true);
  await form.getByRole("button", { name: "添加意见" }).click();
  await expect(form.getByRole("alert")).toHaveText(/没有送达服务器，填写的内容还在本页/);
  await expect(text).toHaveValue("与台账不一致，请核对。");
  await supervisor.context().setOffline(false);
  await form.getByRole("button", { name: "添加意见" }).click();
  await expect(form).toBeHidden();
  const { rows } = await database.query("SELECT text FROM report_comment");
  expect(rows).toEqual([{ text: "与台账不一致，请核对。" }]);
});

test("three people bring a report from draft to publication", async ({ page, as, database }) => {
  test.slow();
  const id = await completeReport(page, database);
  await page.goto(`/reports/${id}/check`);
  await takeStep(page, "提交给审核人");
  await expect(page.getByRole("heading", { name: "已提交，等待审核" })).toBeVisible();
  await expectAccessible(page);

  const supervisor = await as("shenzhiyuan");
  await supervisor.goto(`/reviews/${id}`);
  await supervisor.getByRole("button", { name: new RegExp(`^批注表三${granted}`) }).click();
  const form = supervisor.getByRole("form", { name: "添加意见" });
  await form.getByLabel("意见", { exact: true }).fill("与台账不一致，请核对。");
  await form.getByRole("button", { name: "添加意见" }).click();
  await expect(form).toBeHidden();
  const panel = supervisor.getByRole("complementary", { name: "意见" });
  await expect(panel.getByRole("article", { name: `必须改：表三${granted}` })).toContainText(
    "待处理",
  );
  await expectAccessible(supervisor);
  await expect(supervisor.getByRole("button", { name: "通过并签发" })).toBeHidden();
  await takeStep(supervisor, "退回修改", [/退回原因/, "请核对后重新提交。"]);

  await page.goto(`/reports/${id}/requests`);
  await page.getByRole("button", { name: "批注（1）" }).click();
  const remark = page.getByRole("article", { name: `必须改：表三${granted}` });
  await expect(remark).toContainText("与台账不一致，请核对。");
  await expectAccessible(page);
  const requests = ["carriedIn", "granted"].map((row) => `tables.requests.${row}.naturalPerson`);
  await editFields(page, id, requests);
  await page.reload();
  await page.getByRole("button", { name: "批注（1）" }).click();
  await remark.getByLabel(/回应/).fill("已按台账更正。");
  await remark.getByRole("button", { name: "已修改" }).click();
  await expect(remark).toContainText("已回应");
  await page.goto(`/reports/${id}/check`);
  await takeStep(page, "提交给审核人");

  await supervisor.goto(`/reviews/${id}`);
  await expect(supervisor.getByText("本次修改 2 处，回应意见 1/1")).toBeVisible();
  const cell = supervisor.getByRole("button", { name: new RegExp(`^批注表三${granted}`) });
  await expect(cell.locator("del")).toHaveText("0");
  await expect(cell.locator("ins")).toHaveText("1");
  await expectAccessible(supervisor);
  await panel.getByRole("button", { name: "确认", exact: true }).click();
  await expect(panel.getByRole("article")).toContainText("已确认");
  await takeStep(supervisor, "通过并签发");
  await page.goto(`/reports/${id}/check`);
  await takeStep(page, "报送主管部门");

  const reviewer = await as("linruoxi");
  await reviewer.goto("/");
  await reviewer.getByRole("link", { name: "通知（1）" }).click();
  await expectAccessible(reviewer);
  await reviewer.getByRole("link", { name: /青溪县民政局2025年度报告已报送/ }).click();
  await reviewer.waitForURL(`/reviews/${id}`);
  await expect(reviewer.getByText("与台账不一致")).toBeHidden();
  await takeStep(reviewer, "审核通过");
  await page.goto(`/reports/${id}/check`);
  await page.getByRole("button", { name: "登记公布" }).click();
  const dialog = page.getByRole("dialog", { name: "登记公布" });
  await dialog.getByLabel(/公布网址/).fill("https://www.qingxi.example/nianbao/2025");
  await dialog.getByLabel("公布日期").fill("2026-01-20");
  await dialog.getByRole("button", { name: "登记公布" }).click();
  await expect(page.getByRole("heading", { name: "已登记公布" })).toBeVisible();

  await page.goto(`/reports/${id}/history`);
  await expect(page.getByRole("table", { name: "版本" }).getByRole("row")).toHaveCount(7);
  await expectAccessible(page);
  const { rows } = await database.query(
    "SELECT username, detail ->> 'step' AS step FROM audit_entry WHERE subject = $1 AND action = 'report-step' ORDER BY number",
    [id],
  );
  expect(rows.map(({ username, step }) => `${username} ${step}`)).toEqual([
    "zhouxiaohe submit",
    "shenzhiyuan return",
    "zhouxiaohe submit",
    "shenzhiyuan sign",
    "zhouxiaohe handIn",
    "linruoxi accept",
    "zhouxiaohe publish",
  ]);
});

test("a submitted report is read and not written, and withdrawn while unread", async ({
  page,
  database,
}) => {
  const id = await completeReport(page, database);
  await page.goto(`/reports/${id}/check`);
  await takeStep(page, "提交给审核人");
  await page.goto(`/reports/${id}/requests`);
  await expect(page.getByText("已提交，审核中不可修改")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`/reports/${id}/check`);
  await takeStep(page, "撤回");
  await page.getByRole("link", { name: "继续填写" }).click();
  await page.goto(`/reports/${id}/requests`);
  await expect(page.getByRole("textbox").first()).toBeVisible();
});

test("pressing 提交 with errors leads to their list", async ({ page, database }) => {
  const id = await database.startReport(year, ogi2021.id);
  await page.goto(`/reports/${id}/check`);
  await page.getByRole("button", { name: "提交给审核人" }).click();
  await expect(page.getByRole("region", { name: /^有 \d+ 处问题$/ })).toBeFocused();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("two versions are compared and an older one is restored and downloaded", async ({
  page,
  database,
}) => {
  const id = await completeReport(page, database);
  await page.goto(`/reports/${id}/check`);
  await takeStep(page, "提交给审核人");
  await takeStep(page, "撤回");
  const overview = String(soundReport("青溪县民政局", year).fields.get("narratives.overview"));
  await editFields(page, id, [], overview.replace("解读政策文件4件", "解读政策文件5件"));
  await page.goto(`/reports/${id}/check`);
  await takeStep(page, "提交给审核人");
  await takeStep(page, "撤回");
  await page.goto(`/reports/${id}/history`);
  await expect(page.getByText("有 1 处不同。")).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载第 1 版 Word" }).click();
  expect((await download).suggestedFilename()).toContain("送审稿");
  await page.getByRole("button", { name: "将第 1 版恢复为草稿" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "恢复为草稿" }).click();
  await expect(page.getByText("恢复旧版本")).toBeVisible();
});

/** Edits fields that were saved once, as the editor would. */
async function editFields(page: Page, id: string, cells: readonly string[], text?: string) {
  const edits = cells.map((address) => ({ address, value: 1 as number | string }));
  if (text !== undefined) edits.push({ address: "narratives.overview", value: text });
  const operations = edits.map((edit) => ({ opId: crypto.randomUUID(), base: 1, ...edit }));
  expect((await sendOperations(page, id, operations)).status()).toBe(200);
}
