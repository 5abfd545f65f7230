import { test } from "./editor";
import { expect } from "./fixtures";
import { sendOperations } from "./save-fields";

test("a part that the format does not have is not found", async ({ page, editor }) => {
  for (const section of ["no-such-part", "requests2", "%E4%B8%89"]) {
    const response = await page.goto(`/reports/${editor.reportId}/${section}`);
    expect([section, response?.status()]).toEqual([section, 404]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有找到这个页面");
  }
});

test("the report opens where one was last: its part and its cell", async ({ page, editor }) => {
  await editor.open("requests");
  const cell = editor.address("（一）予以公开", "商业企业");
  await editor.cell(cell).click();
  await page.goto("/");
  await page.getByRole("link", { name: "继续填写2025年度报告" }).click();
  await page.waitForURL(`/reports/${editor.reportId}`);
  await page.getByRole("link", { name: /^(开始|继续)填写$/ }).click();
  await page.waitForURL(/\/requests$/);
  await editor.expectFocus(cell);
});

test("a link to a cell puts the cursor there", async ({ page, editor }) => {
  const cell = editor.address("四、结转下年度", "自然人");
  await page.goto(`/reports/${editor.reportId}/requests?cell=${cell}`);
  await editor.expectFocus(cell);
  await page.goto(`/reports/${editor.reportId}/requests?cell=tables.no.such.cell`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("三、");
});

test("saving into the report of another office is refused and changes nothing", async ({
  page,
  database,
}) => {
  const foreign = await database.startForeignReport(2025, "ogi-2021");
  const operation = {
    opId: "3f0b9f6e-97a3-4b5e-9d5e-0c6f4f5a2b11",
    address: "preamble",
    base: 0,
    value: "别人的报告",
  };
  const response = await sendOperations(page, foreign, [operation]);
  expect(response.status()).toBe(404);
  expect(await response.json()).toMatchObject({
    message: "找不到这份年度报告，或者它不属于您的单位。",
  });
  expect((await database.query("SELECT 1 FROM report_field")).rowCount).toBe(0);
});
