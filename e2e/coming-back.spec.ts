import { type Editor, test } from "./editor";
import { expect } from "./fixtures";
import { holdBack, scripts } from "./held-requests";

const improvements =
  "主要问题：一是公开内容更新不够及时，二是政策解读形式单一。" +
  "改进情况：一是明确专人每月检查各栏目的更新，二是制作图表解读政策。";

const received = (editor: Editor) => editor.address("一、本年新收", "自然人");

test("walking through links and Back never brings older values back", async ({ page, editor }) => {
  await editor.open("requests");
  const cell = editor.cell(received(editor));
  for (const value of ["1", "12", "123"]) {
    await cell.fill(value);
    await page.getByRole("link", { name: "返回任务列表" }).click();
    await page.waitForURL(`/reports/${editor.reportId}`);
    await expect(page.getByRole("link", { name: /三、收到和处理/ })).toContainText("填写中");
    await page.goBack();
    await expect(cell).toHaveValue(value);
  }
  await cell.fill("7");
  await page.getByRole("link", { name: "体检与预览" }).first().click();
  await page.waitForURL(/\/check$/);
  await expect(page.getByRole("cell", { name: "7", exact: true }).first()).toBeVisible();
  await page.getByRole("link", { name: "报告列表" }).click();
  await page.getByRole("link", { name: "继续填写2025年度报告" }).click();
  await page.waitForURL(`/reports/${editor.reportId}`);
  await page.getByRole("link", { name: /三、收到和处理/ }).click();
  await expect(cell).toHaveValue("7");
  const taskList = `/reports/${editor.reportId}`;
  await page.goBack();
  await expect(page).toHaveURL(taskList);
  await page.goBack();
  await expect(page).toHaveURL("/");
  await page.goForward();
  await expect(page.getByRole("link", { name: /三、收到和处理/ })).toBeVisible();
  await page.goForward();
  await expect(cell).toHaveValue("7");
});

test("Back to the task list shows what was finished meanwhile", async ({ page, editor }) => {
  await page.goto(`/reports/${editor.reportId}`);
  await page.getByRole("link", { name: /五、存在的主要问题/ }).click();
  await page.getByRole("textbox", { name: "正文" }).fill(improvements);
  await page.getByLabel("本部分已填完").check();
  await page.goBack();
  await expect(page.getByRole("link", { name: /五、存在的主要问题/ })).toContainText("已完成");
});

test("a reload shows what was acknowledged, wrong text included", async ({ page, editor }) => {
  await editor.open("requests");
  const cell = editor.cell(received(editor));
  for (const value of ["12件", "-1", "1e5", "1".repeat(30)]) {
    await cell.fill(value);
    await page.keyboard.press("Control+s");
    await editor.expectSaved();
    await page.reload();
    await expect(cell).toHaveValue(value);
    await expect(cell).toHaveAttribute("aria-invalid", "true");
  }
});

test("a reload right after a key meets no value of its own as somebody else's", async ({
  page,
  editor,
}) => {
  await editor.open("requests");
  const cell = editor.cell(received(editor));
  for (const key of ["1", "2", "3"]) {
    await cell.press("End");
    await cell.press(key);
    await editor.open("requests");
    await expect(cell).toHaveValue(/./);
  }
  await expect(page.getByRole("region", { name: "同一处有两个值" })).toBeHidden();
  await expect(cell).toHaveValue("123");
});

test("what is typed before the page's script runs is kept and saved", async ({ page, editor }) => {
  const release = await holdBack(page, scripts);
  await page.goto(`/reports/${editor.reportId}/requests`, { waitUntil: "commit" });
  const cell = editor.cell(received(editor));
  await cell.click();
  await page.keyboard.type("１２");
  release();
  await editor.expectSaved();
  await cell.blur();
  await expect(cell).toHaveValue("12");
  await editor.open("requests");
  await expect(cell).toHaveValue("12");
});
