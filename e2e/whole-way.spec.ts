import type { Download, Page } from "@playwright/test";
import { soundReport } from "@/lib/fixtures/reports";
import { coverKey, narrativeAddress } from "@/lib/template/cells";
import { templateForYear } from "@/lib/template/registry";
import { importFile } from "./command-line";
import { Editor } from "./editor";
import { expect, test } from "./fixtures";

test("Tab, Enter and typing alone lead from the work list to the Word file", async ({ page }) => {
  test.slow();
  const template = templateForYear(new Date().getFullYear());
  if (!template) throw new Error("no format for this year");
  await page.goto("/");
  await tabTo(page, "开始年度报告");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  await tabTo(page, "开始填写");
  await page.keyboard.press("Enter");

  const { fields } = soundReport("青溪县民政局", new Date().getFullYear());
  const typed = (address: string) => page.keyboard.type(String(fields.get(address)));
  const parts = [{ key: coverKey, heading: "封面与前言" }, ...template.sections];
  for (const { key, heading } of parts) {
    await page.waitForURL(new RegExp(`/${key}$`));
    const title = page.getByRole("heading", { level: 1 });
    await expect(title).toContainText(heading);
    if (key !== coverKey) await expect(title).toBeFocused();
    const isTable = template.sections.some(
      (section) => section.key === key && section.kind === "tables",
    );
    if (isTable) await tabTo(page, /填 0/);
    else await tabTo(page, /^(前言|正文)$/);
    if (isTable) await page.keyboard.press("Enter");
    else await typed(key === coverKey ? "preamble" : narrativeAddress(key));
    if (key === coverKey) {
      await tabTo(page, "落款单位");
      await typed("signature.organization");
      await tabTo(page, "落款日期");
      await typeDate(page, String(fields.get("signature.date")));
    }
    if (!isTable) await tabTo(page, "本部分已填完");
    if (!isTable) await page.keyboard.press("Space");
    // F6 leaves a table for the way on.
    await tabTo(page, /^(下一部分|体检与预览)/, isTable ? "F6" : "Tab");
    await page.keyboard.press("Enter");
  }

  await page.waitForURL(/\/check$/);
  await expect(page.getByText("未发现问题。请再看一遍正文后提交。")).toBeVisible();
  await tabTo(page, /^下载草稿 Word/);
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const { report } = await importFile(await (await download).path());
  expect(JSON.stringify(report.tables)).not.toContain("null");
  expect(Object.values(report.narratives ?? {})).toHaveLength(3);
});

test("an office without applications needs at most 12 interactions for its 零报告", async ({
  page,
}) => {
  const steps: string[] = [];
  const click = async (name: string | RegExp, role: "button" | "link" = "button") => {
    steps.push(`click ${name}`);
    await page.getByRole(role, { name }).first().click();
  };
  await page.goto("/");
  await click("开始年度报告");
  await click("填写零报告", "link");
  await click("全部填 0");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("status", { name: "操作结果" })).toContainText(
    /零报告：已将三张表的 \d+ 个未填单元格填为 0/,
  );
  await click("体检与预览", "link");
  await page.waitForURL(/\/check$/);
  const download = page.waitForEvent("download");
  await click(/^下载草稿 Word/, "link");
  expect(steps.length).toBeLessThanOrEqual(12);
  await expectZeros(await download);
});

test("the report of 2020 has the older form and comes out in it", async ({ page }) => {
  const template = templateForYear(2020);
  if (!template) throw new Error("no format for 2020");
  await page.goto("/");
  await page.getByLabel("报告年度").selectOption("2020");
  await page.getByRole("button", { name: "开始年度报告" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(page.getByText(template.authority)).toBeVisible();
  const editor = new Editor(page, template, page.url().split("/").at(-1));
  await editor.open("proactiveDisclosure");
  const amount = editor.address("政府集中采购", "采购总金额");
  await editor.cell(amount).fill("1119.02062万元");
  const change = editor.address("行政许可", "本年增/减");
  await editor.cell(change).fill("-3");
  await editor.cell(change).blur();
  await expect(editor.cell(change)).not.toHaveAttribute("aria-invalid");
  await editor.expectSaved();
  const download = page.waitForEvent("download");
  await page.goto(`/reports/${editor.reportId}`);
  await page.getByRole("link", { name: /^下载 Word/ }).click();
  const { report } = await importFile(await (await download).path());
  expect(JSON.stringify(report.tables)).toContain('"1119.02062"');
  expect(JSON.stringify(report.tables)).toContain("-3");
});

/** Month, day and year in the order of the browser's own language; each part goes on by itself. */
async function typeDate(page: Page, date: string): Promise<void> {
  const [year = "", month = "", day = ""] = date.split("-");
  await page.keyboard.type(`${month}${day}${year}`);
}

/** Presses the key until something with this name has the focus. */
async function tabTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  const matches = (text: string) => (typeof name === "string" ? text === name : name.test(text));
  for (let step = 0; step < 400; step += 1) {
    if (matches(await focusedName(page))) return;
    await page.keyboard.press(key === "F6" && step > 0 ? "Tab" : key);
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return "";
    const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
    const label = isField ? focused.labels?.[0] : focused;
    return (label?.textContent ?? "").trim();
  });
}

async function expectZeros(download: Download): Promise<void> {
  const { report } = await importFile(await download.path());
  const values = JSON.stringify(report.tables).match(/:(null|"?[\d.]+"?)/g) ?? [];
  expect(values.length).toBeGreaterThan(150);
  expect(values.filter((value) => !/^:"?0"?$/.test(value))).toEqual([]);
}
