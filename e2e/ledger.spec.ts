import type { Page } from "@playwright/test";
import { ledgerCsv, personal } from "@/lib/fixtures/ledger-csv";
import { ledgerForms } from "@/lib/template/ledger-form";
import { templateForYear } from "@/lib/template/registry";
import { test } from "./editor";
import { expect, expectAccessible } from "./fixtures";

const template = templateForYear(2025);
const [form, disputes] = template ? ledgerForms(template) : [];
if (!form || !disputes) throw new Error("2025 has no ledgers");
const { section } = form.table;

function fileOf(text: string, name = "台账.csv") {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

async function openLedger(page: Page, reportId: string, of = section): Promise<void> {
  await page.goto(`/reports/${reportId}/ledger/${of}`);
  await page.locator('[aria-busy="false"]').waitFor();
}

test("a ledger of 500 applications becomes a balanced table, and one step takes it back", async ({
  editor,
  page,
}) => {
  await editor.open(section);
  await page.getByRole("link", { name: "从台账统计" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "从台账统计" })).toBeVisible();
  await page
    .getByLabel("台账文件", { exact: true })
    .setInputFiles(fileOf(ledgerCsv(form, 2025, 500)));
  await expect(page.getByText("计入 500 件")).toBeVisible();
  await expect(page.getByText("没有需要改正的行。")).toBeVisible();
  await expect(page.getByText(personal.name)).toHaveCount(0);

  const number = page.getByRole("region", { name: "台账统计结果" }).getByRole("button").first();
  await number.click();
  const rows = page.getByRole("dialog", { name: "台账中的行" });
  await expect(rows.getByRole("row").nth(1)).toContainText("2025-");
  await page.keyboard.press("Escape");
  await expect(number).toBeFocused();

  await page.getByRole("button", { name: "采用这些数字" }).click();
  await expect(page.getByText("已采用台账的数字，表三改动")).toBeVisible();
  await editor.expectSaved();
  await page.getByRole("link", { name: "去看表三" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("三、");
  await expect
    .poll(async () => Object.values(await editor.texts()).filter((text) => text === ""))
    .toEqual([]);
  await expect(page.getByRole("button", { name: "未填的填 0（0）" })).toBeVisible();
  await expect(page.getByText("不平衡")).toHaveCount(0);

  await page.getByRole("button", { name: "撤销" }).click();
  await expect
    .poll(async () => new Set(Object.values(await editor.texts())))
    .toEqual(new Set([""]));
});

test("words of the office are decided once and remembered for the next ledger", async ({
  editor: { reportId },
  page,
}) => {
  const heads = "编号,来源,收件日,办结日期,办理结果";
  const ledger = fileOf(
    `${heads}\r\n1,乡贤,2025-3-7,2025-3-9,不予公开\r\n2,公民,2025-3-7,2025-3-6,公开\r\n`,
  );
  await openLedger(page, reportId);
  const file = page.getByLabel("台账文件", { exact: true });
  await file.setInputFiles(ledger);
  await expect(page.getByRole("alert").filter({ hasText: "没有找到" })).toContainText("类型");
  await page.getByLabel("类型", { exact: true }).selectOption("来源");
  const again = page.getByRole("button", { name: "按新的对应重新统计" });
  await again.click();

  await page.getByLabel("“乡贤”计入").selectOption({ label: "法人或其他组织 其他" });
  await page
    .getByLabel("“不予公开”计入")
    .selectOption({ label: "（三）不予公开 6.属于四类过程性信息" });
  await again.click();
  await expect(page.getByText("计入 1 件")).toBeVisible();
  await expect(page.getByText("第 3 行：“办结日期”早于“收件日”")).toBeVisible();

  await openLedger(page, reportId);
  await file.setInputFiles(ledger);
  await expect(page.getByText("计入 1 件")).toBeVisible();
  await expect(page.getByLabel("类型", { exact: true })).toHaveValue("来源");
});

test("numbers that stand in the draft are shown beside those of the ledger", async ({
  editor,
  page,
}) => {
  const [input = ""] = editor.inputRows(disputes.table.section)[0] ?? [];
  await editor.open(disputes.table.section);
  await editor.cell(input).fill("9");
  await page.keyboard.press("Tab");
  await editor.expectSaved();
  await page.getByRole("link", { name: "从台账统计" }).click();
  const ledger =
    "案号,案件类型,受理日期,审结日期,审理结果\r\n1,行政复议,2025-2-1,2025-4-1,维持\r\n";
  await page.getByLabel("台账文件", { exact: true }).setInputFiles(fileOf(ledger));
  const changes = page.getByRole("region", { name: "改变的格" });
  await expect(changes.getByRole("row").nth(1)).toContainText(/结果维持.*9.*1/);
});

test("what is no ledger is refused with what to do", async ({ editor: { reportId }, page }) => {
  await openLedger(page, reportId);
  const file = page.getByLabel("台账文件", { exact: true });
  await file.setInputFiles({ name: "a.xls", mimeType: "", buffer: Buffer.from("\u0000\u0001") });
  await expect(page.getByRole("alert").filter({ hasText: "另存为 .xlsx" })).toBeVisible();
  await file.setInputFiles(fileOf("一些文字\r\n"));
  await expect(page.getByRole("alert").filter({ hasText: "没有找到表头" })).toBeVisible();
});

for (const width of [1440, 390]) {
  test(`the page of a ledger has no barriers at ${width} pixels`, async ({
    editor: { reportId },
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await openLedger(page, reportId);
    const extra = `\r\n"X1","","","法人","2025-3-7","","" \r\n"X2","","","公民","2025-2-30","",""`;
    const text = ledgerCsv(form, 2025, 60).replaceAll("自然人", "公民") + extra;
    await page.getByLabel("台账文件", { exact: true }).setInputFiles(fileOf(text));
    await expect(page.getByText("计入 60 件")).toBeVisible();
    await expectAccessible(page);
  });
}

test("the template of a ledger is read back as an empty ledger", async ({
  editor: { reportId },
  page,
}) => {
  await openLedger(page, reportId);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载台账模板" }).click();
  const template = await download;
  expect(template.suggestedFilename()).toBe("依申请公开台账模板.xlsx");
  await page.getByLabel("台账文件", { exact: true }).setInputFiles(await template.path());
  await expect(page.getByText("计入 0 件")).toBeVisible();
});
