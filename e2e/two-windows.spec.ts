import { type Editor, test } from "./editor";
import { expect, expectAccessible } from "./fixtures";

const received = (editor: Editor) => editor.address("一、本年新收", "自然人");
const carried = (editor: Editor) => editor.address("二、上年结转", "自然人");
const elsewhere = (editor: Editor) =>
  editor.page
    .getByRole("status", { name: "本报告的变化" })
    .filter({ hasText: "您正在另一个窗口填写本报告" });

test("of one person's windows one writes, and the others follow it", async ({ editor }) => {
  const other = await editor.inAnotherTab();
  await editor.open("requests");
  await other.open("requests");
  await expect(elsewhere(other)).toBeVisible();
  await expect(elsewhere(editor)).toBeHidden();
  await expect(other.cell(received(other))).toBeDisabled();
  await expectAccessible(other.page);
  await editor.cell(received(editor)).fill("12");
  await editor.expectSaved();
  await expect(other.cell(received(other))).toHaveValue("12");

  await editor.page.close();
  await expect(elsewhere(other)).toBeHidden();
  await other.cell(carried(other)).fill("3");
  await other.expectSaved();
  await other.open("requests");
  await expect(other.cell(received(other))).toHaveValue("12");
  await expect(other.cell(carried(other))).toHaveValue("3");
});

test("a window that takes over is given what the other has not saved", async ({ editor }) => {
  const other = await editor.inAnotherTab();
  await editor.page.route("**/api/reports/*/fields", (route) => route.abort());
  await editor.open("requests");
  await editor.cell(received(editor)).fill("12");
  await expect(editor.saveState).toContainText("网络中断");
  await other.open("requests");
  await elsewhere(other).getByRole("button", { name: "改在本窗口填写" }).click();
  await expect(other.cell(received(other))).toHaveValue("12");
  await other.expectSaved();
  await expect(elsewhere(editor)).toBeVisible();
  await expect(editor.cell(received(editor))).toBeDisabled();

  await other.cell(received(other)).fill("15");
  await other.expectSaved();
  await expect(editor.cell(received(editor))).toHaveValue("15");
  await elsewhere(editor).getByRole("button", { name: "改在本窗口填写" }).click();
  await expect(editor.cell(received(editor))).toBeEnabled();
  await expect(elsewhere(other)).toBeVisible();
});
