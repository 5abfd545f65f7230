import { type Editor, test } from "./editor";
import { expect, expectAccessible, signIn } from "./fixtures";

const received = (editor: Editor) => editor.address("一、本年新收", "自然人");

test("who signs out is told of what would be lost, and leaves nothing on the computer", async ({
  page,
  context,
  editor,
}) => {
  await editor.open("requests");
  await page.route("**/api/reports/*/fields", (route) => route.abort());
  await editor.cell(received(editor)).fill("12");
  await expect(editor.saveState).toHaveText(/^网络中断/);
  await page.getByRole("button", { name: "退出登录" }).click();
  const dialog = page.getByRole("dialog", { name: "还有修改没有保存" });
  await expect(dialog).toContainText("本机有 1 处修改还没有保存到服务器");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "暂不退出" }).click();
  await expect(dialog).toBeHidden();
  await expect(editor.cell(received(editor))).toHaveValue("12");

  await page.getByRole("button", { name: "退出登录" }).click();
  page.on("dialog", (question) => question.accept());
  await dialog.getByRole("button", { name: "放弃修改并退出" }).click();
  await page.waitForURL("/login");
  await page.unroute("**/api/reports/*/fields");
  await signIn(page);
  const next = await editor.inAnotherTab();
  await next.open("requests");
  await expect(next.cell(received(next))).toHaveValue("");
  expect(context.pages()).toHaveLength(2);
});

test("what one person left is neither shown to the next one nor lost", async ({
  page,
  context,
  editor,
}) => {
  await editor.open("requests");
  await context.setOffline(true);
  await editor.cell(received(editor)).fill("12");
  await expect(editor.saveState).toHaveText("网络中断，修改已存在本机，恢复后自动保存");
  await context.clearCookies();
  await page.close();
  await context.setOffline(false);
  const other = await context.newPage();
  await other.goto("/login");
  await signIn(other, "heyifan");
  await other.goto("/");
  await expect(other.getByText("何一帆")).toBeVisible();
  await context.clearCookies();
  await other.goto("/login");
  await signIn(other);
  await other.close();
  const back = await editor.inAnotherTab();
  await back.open("requests");
  await expect(back.cell(received(back))).toHaveValue("12");
  await back.expectSaved();
});
