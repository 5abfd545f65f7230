import type { SaxesTagPlain } from "saxes";
import type { Block, Paragraph, TableCell, TableRow } from "../blocks";
import { Unsafe } from "./broken-document";

const maxTableNesting = 8;

/** No part of the document as it stands: tracked deletions, former layout, second copies. */
const skipped = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:pPrChange"]);

/** Word's style for the paragraph, or where the paragraph stands on the line. */
const roles: ReadonlyMap<string, Paragraph["role"]> = new Map([
  ["Title", "title"],
  ["center", "title"],
  ["Signature", "signature"],
  ["right", "signature"],
  ["end", "signature"],
]);

/** Our own export names the styles of its tables so; no other program does. */
const tableStyle = "TableText-";

type OpenCell = { text: string[]; continued: boolean };
type OpenTable = { rows: TableRow[]; row: TableCell[]; cell: OpenCell | null };
type OpenParagraph = { text: string; role: Paragraph["role"] };

/** Builds blocks from the events of the parser, so its parts change as they grow. */
export class BlockReader {
  readonly blocks: Block[] = [];
  /** The tables are in the styles of our own export. */
  hasOwnTables = false;
  private readonly tables: OpenTable[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private skipping = 0;
  private inText = false;

  open({ name, attributes }: SaxesTagPlain): void {
    if (this.skipping > 0 || skipped.has(name)) {
      this.skipping += 1;
      return;
    }
    const value = attributes["w:val"];
    switch (name) {
      case "w:tbl":
        if (this.tables.length >= maxTableNesting) throw new Unsafe();
        this.tables.push({ rows: [], row: [], cell: null });
        break;
      case "w:tc":
        this.setCell({ text: [], continued: false });
        break;
      case "w:vMerge":
        if (this.cell) this.cell.continued = value !== "restart";
        break;
      case "w:p":
        this.paragraphs.push({ text: "", role: null });
        break;
      case "w:pStyle":
      case "w:jc":
        this.giveRole(value);
        break;
      case "w:t":
        this.inText = true;
        break;
      case "w:tab":
        // The same element defines a tab stop inside w:tabs; those carry a position.
        if (attributes["w:pos"] === undefined) this.append("\t");
        break;
      case "w:br":
      case "w:cr":
        if (attributes["w:type"] !== "page") this.append("\n");
        break;
      case "w:noBreakHyphen":
        this.append("-");
        break;
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    switch (name) {
      case "w:t":
        this.inText = false;
        break;
      case "w:p":
        this.closeParagraph();
        break;
      case "w:tc":
        this.closeCell();
        break;
      case "w:tr":
        this.closeRow();
        break;
      case "w:tbl":
        this.closeTable();
        break;
    }
  }

  text(text: string): void {
    if (this.inText && this.skipping === 0) this.append(text);
  }

  private get cell(): OpenCell | null {
    return this.tables.at(-1)?.cell ?? null;
  }

  private setCell(cell: OpenCell | null): void {
    const table = this.tables.at(-1);
    if (table) table.cell = cell;
  }

  private append(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  private giveRole(value: string | undefined): void {
    const paragraph = this.paragraphs.at(-1);
    if (value?.startsWith(tableStyle)) this.hasOwnTables = true;
    if (paragraph) paragraph.role ??= roles.get(value ?? "") ?? null;
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    if (this.cell) this.cell.text.push(paragraph.text);
    else this.blocks.push({ kind: "paragraph", ...paragraph });
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    table.row.push({ text: table.cell.text.join("\n"), continued: table.cell.continued });
    table.cell = null;
  }

  private closeRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.rows.push(table.row);
    table.row = [];
  }

  /** A table inside a cell becomes text of that cell. */
  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    if (this.cell) this.cell.text.push(...table.rows.flat().map(({ text }) => text));
    else this.blocks.push({ kind: "table", rows: table.rows });
  }
}
