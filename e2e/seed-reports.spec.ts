import { readFile } from "node:fs/promises";
import { seedNames, seedReport } from "@/lib/fixtures/seed-reports";
import { tablesAsHtml, tablesAsTsv } from "@/lib/fixtures/tables-as-text";
import { importReport } from "@/lib/import/import-report";
import { formatCell } from "@/lib/report/cell-value";
import { inputCells, type Report, valueAt } from "@/lib/report/report";
import { cellsOf, narrativeAddress, tablesOf } from "@/lib/template/cells";
import { rowLeaves } from "@/lib/template/heads";
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
} as const;

for (const name of seedNames) {
  test(`${name} goes in by ${ways[name]}, stays, and comes out in the Word file`, async ({
    page,
  }) => {
    const seed = seedReport(name);
    await page.goto("/");
    await page.getByLabel("报告年度").selectOption(String(seed.year));
    await page.getByRole("button", { name: /开始/ }).click();
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
    const reportId = page.url().split("/").at(-1) ?? "";
    const editor = new Editor(page, seed.template);

    for (const section of seed.template.sections) {
      await editor.open(reportId, section.key);
      if (section.kind === "narrative" && !valueAt(seed, narrativeAddress(section.key))) continue;
      if (section.kind === "narrative") await fillNarrative(editor, seed, section.key);
      else if (ways[name] === "keyboard") await typeCells(editor, seed, section.key);
      else await pasteTables(editor, seed, section.key, ways[name]);
      await editor.expectSaved();
    }

    for (const section of seed.template.sections) {
      await editor.open(reportId, section.key);
      if (section.kind === "narrative") await expectNarrative(editor, seed, section.key);
      else await expectCells(editor, seed, section.key);
    }

    await page.goto(`/reports/${reportId}/check`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /下载草稿 Word/ }).click();
    const file = await readFile(await (await download).path());
    const read = importReport(file);
    if (!read.ok) throw new Error(JSON.stringify(read.reason));
    expect(read.value.misshapenRows).toEqual([]);
    for (const { address } of cellsOf(seed.template)) {
      expect([address, valueAt(read.value.report, address)]).toEqual([
        address,
        valueAt(seed, address),
      ]);
    }
    for (const section of seed.template.sections) {
      if (section.kind !== "narrative") continue;
      const address = narrativeAddress(section.key);
      expect(valueAt(read.value.report, address)).toBe(valueAt(seed, address));
    }
  });
}

async function fillNarrative({ page }: Editor, seed: Report, section: string): Promise<void> {
  const text = valueAt(seed, narrativeAddress(section));
  await page.getByRole("textbox", { name: "正文" }).fill(formatCell(text));
}

async function expectNarrative({ page }: Editor, seed: Report, section: string): Promise<void> {
  const text = valueAt(seed, narrativeAddress(section));
  await expect(page.getByRole("textbox", { name: "正文" })).toHaveValue(formatCell(text));
}

async function pasteTables(
  editor: Editor,
  seed: Report,
  section: string,
  from: "spreadsheet" | "word processor",
): Promise<void> {
  const start = inputCells(seed.template).find(({ table }) => table.section === section);
  if (!start) throw new Error(`no input in ${section}`);
  if (from === "spreadsheet") await editor.paste(start.address, tablesAsTsv(seed, section));
  else await editor.pasteHtml(start.address, tablesAsHtml(seed, section));
  await expect(editor.notice).toContainText("已填");
}

async function typeCells(editor: Editor, seed: Report, section: string): Promise<void> {
  for (const table of tablesOf(seed.template, section)) {
    for (const { leaf: row } of rowLeaves(table)) {
      const cells = inputCells(seed.template).filter(
        (cell) => cell.table === table && cell.row.leaf.key === row.key,
      );
      const [first] = cells;
      if (!first) continue;
      await editor.cell(first.address).click();
      for (const { address } of cells) {
        await editor.page.keyboard.type(formatCell(valueAt(seed, address)));
        await editor.page.keyboard.press("Tab");
      }
    }
  }
}

async function expectCells(editor: Editor, seed: Report, section: string): Promise<void> {
  for (const { address, table, totals } of cellsOf(seed.template)) {
    if (table.section !== section) continue;
    const text = formatCell(valueAt(seed, address));
    if (totals.length === 0) await expect(editor.cell(address)).toHaveValue(text);
    else if (text !== "") await expect(editor.total(address)).toHaveText(text);
  }
}
