import { fieldName } from "@/components/report-form/field-name";
import { type SeedName, seedNames, seedReport, seedTexts } from "@/lib/fixtures/seed-reports";
import { tablesAsHtml, tablesAsTsv } from "@/lib/fixtures/tables-as-text";
import { type Cell, cellsOf, narrativeAddress } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";
import { importFile } from "./command-line";
import { Editor } from "./editor";
import { expect, test } from "./fixtures";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** How each report gets in: copied from a spreadsheet, from a word processor, or typed. */
const ways = {
  "seed-000": "spreadsheet",
  "seed-001": "word processor",
  "seed-002": "spreadsheet",
  "seed-003": "word processor",
  "seed-004": "keyboard",
} as const satisfies Record<SeedName, string>;

for (const name of seedNames) {
  test(`${name} goes in by ${ways[name]}, stays, and comes out in the Word file`, async ({
    page,
  }) => {
    test.slow(); // a whole report goes in, half of them key by key
    const { template, year } = seedReport(name);
    const texts = seedTexts(name);
    await page.goto("/");
    await page.getByLabel("报告年度").selectOption(String(year));
    await page.getByRole("button", { name: /开始/ }).click();
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
    const report = page.url();
    const editor = new Editor(page, template);

    for (const section of template.sections) {
      await page.goto(`${report}/${section.key}`);
      if (section.kind === "tables") await fillTables(editor, name, section.key);
      else {
        const text = texts.get(narrativeAddress(section.key));
        if (text === undefined) continue;
        await page.getByRole("textbox", { name: "正文" }).fill(text);
      }
      await editor.expectSaved();
    }

    for (const section of template.sections) {
      await page.goto(`${report}/${section.key}`);
      if (section.kind === "tables") await expectCells(editor, name, section.key);
      else {
        const text = texts.get(narrativeAddress(section.key)) ?? "";
        await expect(page.getByRole("textbox", { name: "正文" })).toHaveValue(text);
      }
    }

    await page.goto(`${report}/check`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /下载草稿 Word/ }).click();
    const read = await importFile(await (await download).path());
    const original = await importFile(`lib/fixtures/${name}.report.json`);
    expect(read.notices).toEqual(original.notices);
    expect(read.report.tables).toEqual(original.report.tables);
    expect(read.report.narratives).toEqual(original.report.narratives);
  });
}

async function fillTables(editor: Editor, name: SeedName, section: string): Promise<void> {
  const seed = seedReport(name);
  const [first] = inputsOf(seed.template, section);
  if (!first) throw new Error(`no input in ${section}`);
  if (ways[name] === "keyboard") return typeCells(editor, name, section);
  if (ways[name] === "spreadsheet") await editor.paste(first.address, tablesAsTsv(seed, section));
  else await editor.pasteHtml(first.address, tablesAsHtml(seed, section));
  await expect(editor.notice).toContainText("已填");
}

/** Tab leads from input to input in printed order, as the clerk reads her paper. */
async function typeCells(editor: Editor, name: SeedName, section: string): Promise<void> {
  const texts = seedTexts(name);
  const inputs = inputsOf(editor.template, section);
  await editor.cell(inputs[0]?.address ?? "").click();
  for (const { address } of inputs) {
    await expect(editor.page.locator(":focus")).toHaveAttribute("name", fieldName(address));
    await editor.page.keyboard.type(texts.get(address) ?? "");
    await editor.page.keyboard.press("Tab");
  }
}

async function expectCells(editor: Editor, name: SeedName, section: string): Promise<void> {
  const texts = seedTexts(name);
  const cells = cellsOf(editor.template).filter(
    // A total that was not printed is computed: the arithmetic is judged elsewhere.
    ({ address, table, totals }) =>
      table.section === section && (totals.length === 0 || texts.has(address)),
  );
  const expected = cells.map(({ address }) => [fieldName(address), texts.get(address) ?? ""]);
  await expect.poll(() => editor.texts()).toMatchObject(Object.fromEntries(expected));
}

function inputsOf(template: ReportTemplate, section: string): readonly Cell[] {
  return cellsOf(template).filter(
    ({ table, totals }) => table.section === section && totals.length === 0,
  );
}
