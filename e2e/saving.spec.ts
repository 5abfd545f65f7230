import { type Editor, test } from "./editor";
import { demoPassword, expect, expectAccessible, signIn } from "./fixtures";
import { holdBack } from "./held-requests";

const saves = "**/api/reports/*/fields";
const received = (editor: Editor) => editor.address("一、本年新收", "自然人");
const carried = (editor: Editor) => editor.address("二、上年结转", "自然人");

test("what is typed is unsaved, then being saved, then saved at a time", async ({
  page,
  editor,
}) => {
  const release = await holdBack(page, saves);
  await editor.open("requests");
  await expect(editor.saveState).toHaveText("修改会自动保存");
  await editor.cell(received(editor)).fill("12");
  await expect(editor.saveState).toHaveText("有未保存的修改");
  await expect(editor.saveState).toHaveText("正在保存…");
  release();
  await editor.expectSaved();
});

test("without network what is typed stays on the page and is saved when it is back", async ({
  context,
  editor,
}) => {
  await editor.open("requests");
  await context.setOffline(true);
  await editor.cell(received(editor)).fill("12");
  await expect(editor.saveState).toHaveText("网络中断，修改已存在本机，恢复后自动保存");
  await editor.cell(carried(editor)).fill("3");
  await context.setOffline(false);
  await editor.expectSaved();
  await editor.open("requests");
  await expect(editor.cell(received(editor))).toHaveValue("12");
  await expect(editor.cell(carried(editor))).toHaveValue("3");
});

test("a server that fails is asked again, counted, and by hand at once", async ({
  page,
  editor,
}) => {
  await page.route(saves, (route) => route.fulfill({ status: 500, body: "" }));
  await editor.open("requests");
  await editor.cell(received(editor)).fill("12");
  await expect(editor.saveState).toHaveText("保存失败（第 1 次重试），修改已存在本机");
  await expect(editor.saveState).toHaveText("保存失败（第 2 次重试），修改已存在本机");
  await page.unroute(saves);
  await page.getByRole("button", { name: "立即重试" }).click();
  await editor.expectSaved();
});

test("a refused save says why, keeps what was typed, and does not hold up other fields", async ({
  page,
  editor,
}) => {
  await editor.open("requests");
  await editor.cell(received(editor)).fill("9".repeat(201));
  await editor.cell(carried(editor)).fill("3");
  await expect(editor.saveState).toHaveText(
    /^没有保存：表三“一、本年新收.+”行“自然人”列现有 201 字，超过 200 字的上限/,
  );
  await expect(editor.cell(received(editor))).toHaveValue("9".repeat(201));
  await editor.cell(received(editor)).fill("9");
  await editor.expectSaved();
  await page.reload();
  await expect(editor.cell(received(editor))).toHaveValue("9");
  await expect(editor.cell(carried(editor))).toHaveValue("3");
});

test("a rest of 800 ms, leaving the field and Ctrl+S each save", async ({ page, editor }) => {
  await page.clock.install();
  await editor.open("requests");
  await page.clock.pauseAt(Date.now() + 60_000);
  const sent: (string | null)[] = [];
  page.on("request", (request) => {
    if (request.method() === "PUT") sent.push(request.postData());
  });
  await editor.cell(received(editor)).fill("1");
  await page.clock.runFor(790);
  expect(sent).toHaveLength(0);
  await page.clock.runFor(20);
  await editor.expectSaved();

  await editor.cell(received(editor)).fill("12");
  await editor.cell(carried(editor)).focus();
  await page.clock.runFor(490);
  expect(sent).toHaveLength(1);
  await page.clock.runFor(20);
  await editor.expectSaved();

  await page.keyboard.type("3");
  await expect(editor.saveState).toHaveText("有未保存的修改");
  await page.keyboard.press("Control+s");
  await editor.expectSaved();
  await expect(editor.notice).toHaveText("已保存");
  expect(sent).toHaveLength(3);
});

test("what was typed a moment before the page is closed is there next time", async ({
  page,
  editor,
}) => {
  await editor.open("requests");
  await editor.cell(received(editor)).pressSequentially("1051");
  const next = await editor.inAnotherTab();
  await page.close();
  await expect(async () => {
    await next.open("requests");
    await expect(next.cell(received(next))).toHaveValue("1051", { timeout: 500 });
  }).toPass();
});

test("when the session is over the page stays, and saving goes on after signing in there", async ({
  page,
  context,
  editor,
}) => {
  await editor.open("requests");
  await context.clearCookies();
  await editor.cell(received(editor)).fill("12");
  const dialog = page.getByRole("dialog", { name: "需要重新登录" });
  await expect(dialog.getByLabel("账号")).toHaveValue("zhouxiaohe");
  await expectAccessible(page);
  await dialog.getByLabel("密码").fill("wrong");
  await dialog.getByRole("button", { name: "登录并保存" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("账号或密码不正确");
  await dialog.getByLabel("密码").fill(demoPassword);
  await dialog.getByRole("button", { name: "登录并保存" }).click();
  await expect(dialog).toBeHidden();
  await editor.expectSaved();
  await expect(editor.cell(received(editor))).toHaveValue("12");
  await editor.open("requests");
  await expect(editor.cell(received(editor))).toHaveValue("12");
});

test("what was typed is not saved in the name of the next person at the same computer", async ({
  page,
  context,
  editor,
  as,
  database,
}) => {
  await editor.open("requests");
  const next = await as("heyifan");
  await context.clearCookies();
  await context.addCookies(await next.context().cookies());
  await editor.cell(received(editor)).fill("12");
  const dialog = page.getByRole("dialog", { name: "需要重新登录" });
  await expect(dialog.getByLabel("账号")).toHaveValue("zhouxiaohe");
  expect((await database.query("SELECT 1 FROM report_change")).rowCount).toBe(0);
  await dialog.getByLabel("密码").fill(demoPassword);
  await dialog.getByRole("button", { name: "登录并保存" }).click();
  await editor.expectSaved();
  const { rows } = await database.query(
    "SELECT DISTINCT username FROM report_change JOIN account ON account.id = account_id",
  );
  expect(rows).toEqual([{ username: "zhouxiaohe" }]);
});

test("who cannot sign in on the page does so in another window, and what waited is saved", async ({
  page,
  context,
  editor,
}) => {
  await editor.open("requests");
  await context.clearCookies();
  await editor.cell(received(editor)).fill("12");
  const dialog = page.getByRole("dialog", { name: "需要重新登录" });
  const opened = page.waitForEvent("popup");
  await dialog.getByRole("link", { name: "在新窗口登录" }).click();
  await signIn(await opened);
  await dialog.getByRole("button", { name: "已登录，立即保存" }).click();
  await expect(dialog).toBeHidden();
  await editor.expectSaved();
});
