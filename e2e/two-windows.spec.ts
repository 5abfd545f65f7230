import { type Editor, test } from "./editor";
import { expect } from "./fixtures";

const received = (editor: Editor) => editor.address("一、本年新收", "自然人");
const carried = (editor: Editor) => editor.address("二、上年结转", "自然人");

test("two windows that change different cells keep both", async ({ editor }) => {
  const other = await editor.inAnotherTab();
  await editor.open("requests");
  await other.open("requests");
  await editor.cell(received(editor)).fill("12");
  await editor.expectSaved();
  await other.cell(carried(other)).fill("3");
  await other.expectSaved();
  await editor.open("requests");
  await expect(editor.cell(received(editor))).toHaveValue("12");
  await expect(editor.cell(carried(editor))).toHaveValue("3");
});

for (const { answer, kept } of [
  { answer: "用我的", kept: "13" },
  { answer: "用对方的", kept: "12" },
]) {
  test(`of two values for one cell the clerk chooses: ${answer}`, async ({ editor }) => {
    const other = await editor.inAnotherTab();
    await editor.open("requests");
    await other.open("requests");
    await editor.cell(received(editor)).fill("12");
    await editor.expectSaved();
    await other.cell(received(other)).fill("13");

    const choice = other.page.getByRole("region", { name: "同一处有两个值" });
    await expect(choice).toContainText("有 1 处同时被别人修改，请选择保留哪一个");
    await expect(choice).toContainText(/“自然人”列：.+于 \d\d:\d\d 填写“12”，您填写“13”。/);
    await expect(other.cell(received(other))).toHaveAttribute("readonly");
    // A fill of all blanks, or an undo, leaves the frozen cell alone.
    await other.cell(carried(other)).press("Control+z");
    await expect(other.cell(received(other))).toHaveValue("13");

    await choice.getByRole("button", { name: answer, exact: true }).click();
    await expect(choice).toBeHidden();
    await expect(other.cell(received(other))).toHaveValue(kept);
    await other.expectSaved();
    await other.open("requests");
    await expect(other.cell(received(other))).toHaveValue(kept);
  });
}
