import type { Locator, Page } from "@playwright/test";
import { fieldName } from "@/components/report-form/field-name";
import type { Address } from "@/lib/template/cells";
import { addressRows, cellIndex, cellsOf, inputAddresses, tablesOf } from "@/lib/template/cells";
import { spokenPath } from "@/lib/template/heads";
import { templateForYear } from "@/lib/template/registry";
import type { ReportTemplate } from "@/lib/template/template";
import { test as base, expect } from "./fixtures";

/** A test that begins with a fresh report; its year chooses the format. */
export const test = base.extend<{ readonly editor: Editor; readonly reportYear: number }>({
  reportYear: [2025, { option: true }],
  editor: async ({ page, database, reportYear }, use) => {
    const template = templateForYear(reportYear);
    if (!template) throw new Error(`no format for ${reportYear}`);
    await use(new Editor(page, template, await database.startReport(reportYear, template.id)));
  },
});

/** The wizard of one report, as a clerk meets it: cells by the words of their row and column. */
export class Editor {
  constructor(
    readonly page: Page,
    readonly template: ReportTemplate,
    readonly reportId = "",
    /** Of the app; a window of Playwright's own knows it. */
    private readonly appAddress = "",
  ) {}

  /** Ready when its script runs: before that keys do what the browser makes of them. */
  async open(section: string): Promise<void> {
    await this.page.goto(`${this.appAddress}/reports/${this.reportId}/${section}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
    await this.page.locator('[aria-busy="false"]').waitFor();
  }

  /** Another window on the same report. */
  async inAnotherTab(): Promise<Editor> {
    return new Editor(await this.page.context().newPage(), this.template, this.reportId);
  }

  /** The address of a cell by the words of its row and column, as far as they tell it apart. */
  address(row: string, column: string): Address {
    const cell = cellsOf(this.template).find(
      (candidate) =>
        spokenPath(candidate.row).includes(row) && spokenPath(candidate.column).includes(column),
    );
    if (!cell) throw new Error(`no cell ${row} ${column}`);
    return cell.address;
  }

  /** The inputs of a section as they stand on the form, row by row. */
  inputRows(section: string): readonly (readonly Address[])[] {
    const inputs = new Set(inputAddresses(this.template, section));
    return addressRows(tablesOf(this.template, section)).map((row) =>
      row.filter((address) => inputs.has(address)),
    );
  }

  /** The cursor is in this cell. */
  async expectFocus(address: Address | undefined): Promise<void> {
    await expect(this.page.locator(":focus")).toHaveAttribute("name", fieldName(address ?? ""));
  }

  /** The input of a cell, by its accessible name: row heads, then column heads. */
  cell(address: Address): Locator {
    return this.page.getByRole("textbox", { name: this.nameOf(address), exact: true });
  }

  total(address: Address): Locator {
    return this.page.getByRole("status", { name: this.nameOf(address), exact: true });
  }

  nameOf(address: Address): string {
    const cell = cellIndex(this.template).get(address);
    if (!cell) throw new Error(`no cell ${address}`);
    return [spokenPath(cell.row), spokenPath(cell.column)].filter((part) => part !== "").join(" ");
  }

  /** What every cell of the open section shows, totals included, by field name. */
  texts(): Promise<Readonly<Record<string, string>>> {
    return this.page.locator("table").evaluateAll((tables) => {
      const cells = tables.flatMap((table) => [
        ...table.querySelectorAll("input[name], output[name]"),
      ]);
      return Object.fromEntries(
        cells.map((cell) => [
          cell.getAttribute("name") ?? "",
          cell instanceof HTMLInputElement ? cell.value : (cell.textContent ?? ""),
        ]),
      );
    });
  }

  get saveState(): Locator {
    return this.page.getByRole("status", { name: "保存状态" });
  }

  async expectSaved(): Promise<void> {
    await expect(this.saveState).toHaveText(/^已保存 \d\d:\d\d$/);
  }

  get notice(): Locator {
    return this.page.getByRole("status", { name: "操作结果" });
  }

  /** A real Ctrl+V: the text goes through the system clipboard. */
  async paste(into: Address, text: string): Promise<void> {
    await this.cell(into).click();
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press("Control+v");
  }

  /** What a word processor puts on the clipboard: an HTML table beside plain text. */
  async pasteHtml(into: Address, html: string): Promise<void> {
    await this.cell(into).click();
    await this.page.evaluate(async (copied) => {
      const item = new ClipboardItem({
        "text/html": new Blob([copied], { type: "text/html" }),
        "text/plain": new Blob([""], { type: "text/plain" }),
      });
      await navigator.clipboard.write([item]);
    }, html);
    await this.page.keyboard.press("Control+v");
  }
}
