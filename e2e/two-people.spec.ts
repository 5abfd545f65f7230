import type { Locator } from "@playwright/test";
import { soundReport } from "@/lib/fixtures/reports";
import { narrativeAddress } from "@/lib/template/cells";
import { test as base, Editor } from "./editor";
import { type Database, demoClerkId, expect, expectAccessible } from "./fixtures";
import { saveFields } from "./save-fields";

/** With the window of a second clerk of the same office, on the same report. */
const test = base.extend<{ readonly colleague: Editor }>({
  colleague: async ({ as, editor, database }, use) => {
    await makeColleague(database);
    await use(new Editor(await as(colleagueName), editor.template, editor.reportId));
    await database.query(`DELETE FROM membership WHERE ${besideHerOwn}`, [colleagueName]);
  },
});

const colleagueName = "heyifan";
const besideHerOwn = `account_id = (SELECT id FROM account WHERE username = $1)
  AND created_at > (SELECT max(created_at) FROM organization)`;
const minute = 60_000;

const received = (editor: Editor) => editor.address("一、本年新收", "自然人");
const carried = (editor: Editor) => editor.address("二、上年结转", "自然人");
const changes = (editor: Editor) => editor.page.getByRole("status", { name: "本报告的变化" });

async function makeColleague(database: Database): Promise<void> {
  await database.query(
    `INSERT INTO membership (account_id, organization_id, role)
     SELECT account.id, membership.organization_id, membership.role FROM account, membership
     WHERE username = $1 AND account_id = $2`,
    [colleagueName, demoClerkId],
  );
}

/** A while later somebody touches the page, and it asks what has happened. */
async function aWhileLater({ page }: Editor): Promise<void> {
  const answer = page.waitForResponse("**/presence");
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await page.clock.fastForward(minute);
  await answer;
}

test.beforeEach(async ({ editor }) => {
  await editor.page.clock.install();
});

test("two clerks in different cells never meet, and each sees what the other writes", async ({
  editor,
  colleague,
}) => {
  await editor.open("requests");
  await colleague.open("requests");
  await colleague.cell(received(editor)).fill("12");
  await colleague.expectSaved();
  await editor.cell(carried(editor)).fill("3");
  await editor.expectSaved();
  await aWhileLater(editor);
  await expect(editor.cell(received(editor))).toHaveValue("12");
  await expect(editor.notice).toHaveText("已更新 1 处在别处填写的内容");
  await expect(editor.cell(carried(editor))).toHaveValue("3");
  await expect(editor.page.getByRole("region", { name: "同一处有两个值" })).toBeHidden();
});

test("who else fills in the report is seen, and in which part", async ({ editor, colleague }) => {
  await colleague.open("proactiveDisclosure");
  await editor.open("requests");
  const parts = editor.page.getByRole("navigation", { name: "报告各部分" });
  await expect(parts.getByRole("link", { name: /^二、/ })).toContainText("何一帆在填");
  await expect(changes(editor)).toContainText("何一帆（二、主动公开政府信息情况）也在填写本报告");
  await expectAccessible(editor.page);
});

for (const { answer, kept } of [
  { answer: "用我的", kept: "13" },
  { answer: "用对方的", kept: "12" },
]) {
  test(`of two values for one cell the clerk chooses: ${answer}`, async ({ editor, colleague }) => {
    await editor.open("requests");
    await colleague.open("requests");
    await editor.cell(received(editor)).fill("12");
    await editor.expectSaved();
    await colleague.cell(received(editor)).fill("13");

    const choice = colleague.page.getByRole("region", { name: "同一处有两个值" });
    await expect(choice).toContainText("有 1 处同时被别人修改，请选择保留哪一个");
    await expect(choice).toContainText(/“自然人”列：周晓禾于 \d\d:\d\d 填写“12”，您填写“13”。/);
    const cell = colleague.cell(received(editor));
    await expect(cell).toHaveAttribute("readonly");
    // A fill of all blanks, or an undo, leaves the frozen cell alone.
    await colleague.cell(carried(editor)).press("Control+z");
    await expect(cell).toHaveValue("13");

    await choice.getByRole("button", { name: answer, exact: true }).click();
    await expect(choice).toBeHidden();
    await expect(cell).toHaveValue(kept);
    await colleague.expectSaved();
    await colleague.open("requests");
    await expect(cell).toHaveValue(kept);
  });
}

const first = "一是公开不够及时。";
const second = "二是解读形式单一。";
const third = "三是培训不够。";
const narrative = [first, second, third];
const improvements = narrativeAddress("improvements");

/** The text of part five, opened by a clerk. */
async function openNarrative(editor: Editor): Promise<Locator> {
  await editor.open("improvements");
  return editor.page.getByRole("textbox", { name: "正文" });
}

test("two clerks in different paragraphs of one text both keep theirs, and the cursor stays", async ({
  editor,
  colleague,
}) => {
  await saveFields(editor.page, editor.reportId, [[improvements, narrative.join("\n")]]);
  const mine = await openNarrative(editor);
  const theirs = await openNarrative(colleague);
  await theirs.fill(["一是个别栏目公开不够及时。", second, third].join("\n"));
  await colleague.expectSaved();
  await mine.press("Control+End");
  await mine.pressSequentially("四是");
  await editor.expectSaved();
  const merged = ["一是个别栏目公开不够及时。", second, third].join("\n");
  await expect(editor.notice).toHaveText("何一帆同时修改了本文的其他段落，已合并");
  await expect(mine).toHaveValue(`${merged}四是`);
  await mine.pressSequentially("经费不足。");
  await editor.expectSaved();
  await editor.open("improvements");
  await expect(mine).toHaveValue(`${merged}四是经费不足。`);
});

test("of a paragraph that both changed the differences are shown, and both may stay", async ({
  editor,
  colleague,
}) => {
  await saveFields(editor.page, editor.reportId, [[improvements, narrative.join("\n")]]);
  const mine = await openNarrative(editor);
  const theirs = await openNarrative(colleague);
  await theirs.fill([first, "二是解读形式不多。", third].join("\n"));
  await colleague.expectSaved();
  await mine.fill([first, "二是解读形式单一、数量少。", third, "四是经费不足。"].join("\n"));
  const choice = editor.page.getByRole("region", { name: "同一处有两个值" });
  await expect(choice).toContainText(/何一帆于 \d\d:\d\d 修改了同一段。其余段落已合并。/);
  await expect(choice.locator("ins")).toHaveText(["不多", "、数量少"]);
  await expectAccessible(editor.page);
  await choice.getByRole("button", { name: "两段都保留" }).click();
  await expect(choice).toBeHidden();
  await editor.expectSaved();
  await editor.open("improvements");
  await expect(editor.page.getByRole("textbox", { name: "正文" })).toHaveValue(
    "一是公开不够及时。\n二是解读形式不多。\n二是解读形式单一、数量少。\n三是培训不够。\n四是经费不足。",
  );
});

test("what is unsaved when a colleague hands the report in is kept, shown and sent after she takes it back", async ({
  editor,
  colleague,
}) => {
  const { page, reportId } = editor;
  await saveFields(page, reportId, soundReport("青溪县民政局", 2025).fields);
  await editor.open("improvements");
  await page.route("**/api/reports/*/fields", (route) => route.abort());
  await page.getByRole("textbox", { name: "正文" }).fill("改了一半。");
  await expect(editor.saveState).toContainText("网络中断");

  await colleague.page.goto(`/reports/${reportId}/check`);
  await colleague.page.getByRole("button", { name: "提交给审核人" }).click();
  const dialog = colleague.page.getByRole("dialog", { name: "提交给审核人" });
  await dialog.getByRole("button", { name: "提交给审核人" }).click();
  await expect(colleague.page.getByRole("heading", { name: "已提交，等待审核" })).toBeVisible();

  await page.unroute("**/api/reports/*/fields");
  await aWhileLater(editor);
  await expect(changes(editor)).toContainText(/何一帆已于 \d\d:\d\d 提交.*，本报告现在不能填写/);
  await expect(page.getByRole("textbox", { name: "正文" })).toBeDisabled();
  await expect(page.getByRole("textbox", { name: "正文" })).toHaveValue("改了一半。");
  await changes(editor).getByText("本页有 1 处修改没有保存").click();
  await expect(changes(editor)).toContainText("改了一半。");
  await expectAccessible(page);

  await colleague.page.getByRole("button", { name: "撤回" }).click();
  const withdraw = colleague.page.getByRole("dialog", { name: "撤回" });
  await withdraw.getByRole("button", { name: "撤回" }).click();
  await expect(withdraw).toBeHidden();
  await aWhileLater(editor);
  await editor.expectSaved();
  await expect(page.getByRole("textbox", { name: "正文" })).toBeEnabled();
  await editor.open("improvements");
  await expect(page.getByRole("textbox", { name: "正文" })).toHaveValue("改了一半。");
});

test("an upgrade under an open form is told, and what is typed stays", async ({ editor }) => {
  const { page } = editor;
  await editor.open("requests");
  await page.route("**/presence", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), build: "the next one" } });
  });
  await editor.cell(received(editor)).fill("12");
  await aWhileLater(editor);
  await expect(changes(editor)).toContainText("系统已升级，刷新本页后使用新版本");
  await page.unroute("**/presence");
  await changes(editor).getByRole("button", { name: "刷新本页" }).click();
  await page.locator('[aria-busy="false"]').waitFor();
  await expect(editor.cell(received(editor))).toHaveValue("12");
  await expect(changes(editor)).not.toContainText("系统已升级");
});
