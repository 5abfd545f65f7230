import { expect, expectAccessible, test } from "./fixtures";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const text = "textbox";

test("offered headings go in at the caret, show in the outline, and one Ctrl+Z takes them back", async ({
  page,
  database,
}) => {
  const id = await database.startReport(2025, "ogi-2021");
  await page.goto(`/reports/${id}/overview`);
  const field = page.getByRole(text, { name: "正文" });
  await field.fill("开头");
  await page.getByRole("button", { name: "插入五个小标题" }).click();
  await expect(field).toHaveValue(/^开头\n（一）主动公开\n（二）依申请公开\n/);
  const outline = page.getByRole("navigation", { name: "提纲" });
  await expect(outline.getByRole("listitem")).toHaveText([
    "（一）主动公开",
    "（二）依申请公开",
    "（三）政府信息管理",
    "（四）政府信息公开平台建设",
    "（五）监督保障",
  ]);
  await expectAccessible(page);

  await outline.getByRole("button", { name: "（二）依申请公开" }).click();
  await expect(field).toBeFocused();
  expect(
    await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toBe("（二）依申请公开");

  await page.keyboard.press("Control+z");
  await expect(field).toHaveValue("开头");
});

test("text from Word loses indents and blank lines, and one Ctrl+Z brings the old text back", async ({
  page,
  database,
}) => {
  const id = await database.startReport(2025, "ogi-2021");
  await page.goto(`/reports/${id}/overview`);
  const field = page.getByRole(text, { name: "正文" });
  await field.fill("原有一段");
  await field.press("End");
  await page.evaluate(
    (copied) => navigator.clipboard.writeText(copied),
    "\n\t　　(一)主动公开\r\n\r\n　　全年公开信息12条。\r\n",
  );
  await field.press("Control+v");
  await expect(field).toHaveValue("原有一段（一）主动公开\n全年公开信息12条。");
  await expect(page.getByText("20 字", { exact: true }).first()).toBeVisible();
  await field.press("Control+z");
  await expect(field).toHaveValue("原有一段");
});

test("the field is as high as its text", async ({ page, database }) => {
  const id = await database.startReport(2025, "ogi-2021");
  await page.goto(`/reports/${id}/overview`);
  const field = page.getByRole(text, { name: "正文" });
  await field.fill(Array.from({ length: 60 }, (_, line) => `第${line}段`).join("\n"));
  const hidden = () => field.evaluate((area) => area.scrollHeight - area.clientHeight);
  await expect.poll(hidden).toBeLessThanOrEqual(1);
});

test("a section title inside the text is pointed out", async ({ page, database }) => {
  const id = await database.startReport(2025, "ogi-2021");
  await page.goto(`/reports/${id}/overview`);
  await page.getByRole(text, { name: "正文" }).fill("一、总体情况\n全年公开。");
  await expect(
    page.getByText("“一、总体情况”是部分标题，文件会自动印出，正文中不用再写。"),
  ).toBeVisible();
});

test("the cover offers a ready preamble; 本部分已填完 finishes the part and stays", async ({
  page,
  database,
}) => {
  const id = await database.startReport(2025, "ogi-2021");
  await page.goto(`/reports/${id}/cover`);
  await expect(page.getByLabel("标题")).toHaveAttribute(
    "placeholder",
    "青溪县民政局2025年政府信息公开工作年度报告",
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: "插入现成语句" }).click();
  await expect(page.getByRole(text, { name: "前言" })).toHaveValue(
    /统计期限为2025年1月1日至2025年12月31日。如对本报告有疑问，请与青溪县民政局联系/,
  );
  await page.getByLabel("落款单位").fill("青溪县民政局");
  await page.getByLabel("落款日期").fill("2026-01-20");
  await page.getByLabel("本部分已填完").check();
  await expect(page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("本部分已填完")).toBeChecked();
  await expect(page.getByLabel("落款日期")).toHaveValue("2026-01-20");
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole("link", { name: /封面与前言/ })).toContainText("已完成");
});
