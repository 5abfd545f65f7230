import { ledgerCsv } from "@/lib/fixtures/ledger-csv";
import { publishedReport } from "@/lib/fixtures/published-page";
import { ledgerForms } from "@/lib/template/ledger-form";
import { ogi2021 } from "@/lib/template/ogi-2021";
import { importFile } from "./command-line";
import { Editor } from "./editor";
import { expect, test } from "./fixtures";
import { pastePublishedPage } from "./paste-page";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const [form] = ledgerForms(ogi2021);
if (!form) throw new Error("the format has no ledger of applications");
const { section } = form.table;

test("last year's page and this year's ledger become a report: pasted, started, counted, printed", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await pastePublishedPage(page, context);
  await page.getByRole("button", { name: "确认导入" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);

  await page.getByRole("link", { name: "报告列表" }).click();
  await page.getByLabel("报告年度").selectOption(`${publishedReport.year + 1}`);
  await expect(page.getByRole("radio", { name: "从 2024 年度报告开始" })).toBeChecked();
  await page.getByRole("button", { name: "开始年度报告" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  const editor = new Editor(page, ogi2021, page.url().split("/").at(-1));
  await editor.open(section);
  await expect(editor.cell("tables.requests.carriedIn.naturalPerson")).toHaveValue("0");
  const received = editor.cell("tables.requests.newlyReceived.naturalPerson");
  await expect(received.locator("xpath=ancestor::td")).toHaveAttribute("data-last", "37");

  await page.getByRole("link", { name: "从台账统计" }).click();
  await page.locator('[aria-busy="false"]').waitFor();
  const ledger = Buffer.from(ledgerCsv(form, 2025, 500));
  await page
    .getByLabel("台账文件", { exact: true })
    .setInputFiles({ name: "台账.csv", mimeType: "text/csv", buffer: ledger });
  await expect(page.getByText("计入 500 件")).toBeVisible();
  await page.getByRole("button", { name: "采用这些数字" }).click();
  await expect(page.getByText("已采用台账的数字，表三改动")).toBeVisible();
  await editor.expectSaved();

  await editor.open(section);
  // What the ledger carries in is not what last year carried out: told, and never overwritten.
  await expect(page.getByText(/上年报告“四、结转下年度继续办理”为 0，相差/).first()).toBeVisible();
  const texts = await editor.texts();
  await page.getByRole("link", { name: "体检与预览" }).first().click();
  await page.waitForURL(/\/check$/);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /^下载草稿 Word/ }).click();
  const { report } = await importFile(await (await download).path());
  const table = requests(report.tables);
  for (const column of Object.keys(table.newlyReceived ?? {})) {
    const figure = (row: string) => table[row]?.[column] ?? Number.NaN;
    expect(figure("newlyReceived") + figure("carriedIn"), column).toBe(
      figure("processedTotal") + figure("carriedOut"),
    );
  }
  const inYear = table.newlyReceived?.allRequesters ?? 0;
  expect(inYear + (table.carriedIn?.allRequesters ?? 0)).toBe(500);
  expect(Object.values(texts)).toContain(String(inYear));
});

function requests(tables: unknown): Readonly<Record<string, Readonly<Record<string, number>>>> {
  return (tables as { requests: Record<string, Record<string, number>> }).requests;
}
