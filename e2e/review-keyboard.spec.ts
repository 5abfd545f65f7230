import type { Page } from "@playwright/test";
import { soundReport } from "@/lib/fixtures/reports";
import { ogi2021 } from "@/lib/template/ogi-2021";
import { type Database, demoPassword, expect, expectAccessible, signedOut, test } from "./fixtures";
import { saveFields } from "./save-fields";

const year = 2025;

/** A report that lies before the supervisor. */
async function submitted(page: Page, database: Database): Promise<string> {
  const id = await database.startReport(year, ogi2021.id);
  await saveFields(page, id, soundReport("青溪县民政局", 2025).fields);
  await page.goto(`/reports/${id}/check`);
  await page.getByRole("button", { name: "提交给审核人" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交给审核人" }).click();
  await page.getByRole("heading", { name: "已提交，等待审核" }).waitFor();
  return id;
}

/** Goes on with Tab until a control has the focus; whoever has no mouse gets there no other way. */
async function tabTo(page: Page, name: RegExp | string, most = 400): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLTextAreaElement ? element.labels : null;
      return (labels?.[0] ?? element)?.textContent?.trim() ?? "";
    });
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

test("a report is reviewed, returned and approved without a mouse", async ({
  page,
  browser,
  baseURL,
  database,
}) => {
  test.slow();
  const id = await submitted(page, database);
  const context = await browser.newContext({ ...signedOut, ...(baseURL ? { baseURL } : {}) });
  const supervisor = await context.newPage();
  await supervisor.goto(`/login?next=/reviews/${id}`);
  await supervisor.getByLabel("账号", { exact: true }).focus();
  await supervisor.keyboard.type("shenzhiyuan");
  await supervisor.keyboard.press("Tab");
  await supervisor.keyboard.type(demoPassword);
  await supervisor.keyboard.press("Enter");
  await supervisor.waitForURL(`/reviews/${id}`);
  await supervisor.getByRole("heading", { name: "审核", level: 1 }).waitFor();

  await tabTo(supervisor, /^批注：一、总体情况/);
  await supervisor.keyboard.press("Enter");
  const form = supervisor.getByRole("form", { name: "添加意见" });
  await form.waitFor();
  await expect(form.getByLabel("意见", { exact: true })).toBeFocused();
  await supervisor.keyboard.type("请补充全年工作的数据。");
  await tabTo(supervisor, "添加意见", 3);
  await supervisor.keyboard.press("Enter");
  await expect(form).toBeHidden();
  await expect(supervisor.getByRole("button", { name: /^批注 ?：一、总体情况/ })).toBeFocused();

  const remark = supervisor.getByRole("article", { name: "必须改：一、总体情况" });
  await remark.waitFor();
  await supervisor.keyboard.press("Alt+ArrowDown");
  await expect(remark.locator("xpath=..")).toBeFocused();

  await tabTo(supervisor, "退回修改");
  await supervisor.keyboard.press("Enter");
  const dialog = supervisor.getByRole("dialog", { name: "退回修改" });
  await dialog.waitFor();
  await expect(dialog.getByLabel(/^退回原因/)).toBeFocused();
  await supervisor.keyboard.type("见意见。");
  await supervisor.keyboard.press("Tab");
  await supervisor.keyboard.press("Enter");
  await supervisor.getByRole("heading", { name: "已退回修改" }).waitFor();
  await expectAccessible(supervisor);

  await page.goto(`/reports/${id}/overview`);
  await page.getByRole("button", { name: "批注（1）" }).click();
  await page.getByRole("button", { name: "已修改" }).click();
  await expect(page.getByText("已回应", { exact: true })).toBeVisible();
  await page.goto(`/reports/${id}/check`);
  await page.getByRole("button", { name: "提交给审核人" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交给审核人" }).click();
  await page.getByRole("heading", { name: "已提交，等待审核" }).waitFor();

  await supervisor.goto(`/reviews/${id}`);
  await tabTo(supervisor, "确认");
  await supervisor.keyboard.press("Enter");
  await expect(remark).toContainText("已确认");
  await tabTo(supervisor, "通过并签发");
  await supervisor.keyboard.press("Enter");
  await supervisor.getByRole("dialog", { name: "通过并签发" }).waitFor();
  await supervisor.keyboard.press("Enter");
  await supervisor.getByRole("heading", { name: "已签发" }).waitFor();
  await context.close();
});
