import { test } from "./editor";
import { expect } from "./fixtures";

// As many characters as the refusal says a text may have.
const longest = 100_000;
const paragraph = `（一）主动公开。${"全年公开政府信息。".repeat(20)}\n`;
const long = paragraph.repeat(Math.ceil(30_000 / paragraph.length)).slice(0, 30_000);

test("30,000 characters are saved, come back and are counted", async ({ page, editor }) => {
  await editor.open("overview");
  const field = page.getByRole("textbox", { name: "正文" });
  await field.fill(long);
  await editor.expectSaved();
  await page.reload();
  await expect(field).toHaveValue(long);
  await expect(page.getByText(/^\d{5} 字$/).first()).toBeVisible();
});

test("a reload before a long text was saved does not lose it", async ({ page, editor }) => {
  await editor.open("overview");
  const field = page.getByRole("textbox", { name: "正文" });
  page.on("dialog", (dialog) => dialog.accept());
  await field.fill(long);
  await editor.open("overview");
  await expect(field).toHaveValue(long);
  await editor.expectSaved();
  await editor.open("overview");
  await expect(field).toHaveValue(long);
});

test("a text over the limit is refused with its length and the limit, and stays on the page", async ({
  page,
  editor,
}) => {
  await editor.open("overview");
  const field = page.getByRole("textbox", { name: "正文" });
  const tooLong = "长".repeat(longest + 1);
  await field.fill(tooLong);
  await expect(editor.saveState).toHaveText(
    `没有保存：一、总体情况现有 ${longest + 1} 字，超过 ${longest} 字的上限，未保存。请删减后再试。`,
  );
  await expect(field).toHaveValue(tooLong);
  await field.fill("短");
  await editor.expectSaved();
});

test("2 MB of text are refused with a clear sentence, and what stands elsewhere is saved", async ({
  page,
  editor,
}) => {
  await editor.open("overview");
  const field = page.getByRole("textbox", { name: "正文" });
  await field.fill("长".repeat(700_000));
  await expect(editor.saveState).toHaveText(
    "没有保存：一次提交的内容超过 1 MB 的上限，未保存。请删减过长的文字后再试。",
  );
  await page.getByRole("link", { name: /^五、/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("五、");
  await page.getByRole("textbox", { name: "正文" }).fill("全年无重大问题。");
  await expect(editor.saveState).toHaveText(/^没有保存：/);
  await page.getByRole("link", { name: /^一、/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("一、");
  expect(await field.inputValue()).toHaveLength(700_000);
  await field.fill("短");
  await editor.expectSaved();
  await editor.open("improvements");
  await expect(field).toHaveValue("全年无重大问题。");
});
