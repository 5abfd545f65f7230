import { expect, type Locator, type Page } from "@playwright/test";
import type { Address } from "@/lib/template/cells";
import { cellIndex } from "@/lib/template/cells";
import { spokenPath } from "@/lib/template/heads";
import type { ReportTemplate } from "@/lib/template/template";

/** The wizard of one report, as a clerk meets it: cells by the words of their row and column. */
export class Editor {
  constructor(
    readonly page: Page,
    readonly template: ReportTemplate,
  ) {}

  async open(reportId: string, section: string): Promise<void> {
    await this.page.goto(`/reports/${reportId}/${section}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
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
      const cells = tables.flatMap((table) => [...table.querySelectorAll("input, output")]);
      return Object.fromEntries(
        cells.map((cell) => [
          cell.getAttribute("name") ?? "",
          cell instanceof HTMLInputElement ? cell.value : (cell.textContent ?? ""),
        ]),
      );
    });
  }

  get saveState(): Locator {
    return this.page.getByRole("status").filter({ hasText: /保存|网络中断/ });
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  }

  get notice(): Locator {
    return this.page.getByTestId("notice");
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
