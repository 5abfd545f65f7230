import type { Block, Paragraph, TableBlock } from "./blocks";
import { Unsafe } from "./broken-document";
import { type OpenCell, type OpenRow, tableRows } from "./table-rows";

const maxTableNesting = 8;

type OpenTable = { readonly rows: OpenRow[]; row: OpenCell[]; cell: OpenCell | null };
type OpenParagraph = { text: string; role: Paragraph["role"] };

/** Builds blocks from what a reader meets on its way through a document; so its parts change as they grow. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly paragraphs: OpenParagraph[] = [];

  openTable(): void {
    if (this.tables.length >= maxTableNesting) throw new Unsafe();
    this.tables.push({ rows: [], row: [], cell: null });
  }

  openCell({ columns, rows }: { readonly columns: number; readonly rows: number }): void {
    const table = this.tables.at(-1);
    if (table) table.cell = { content: [], columns, rows, continued: false };
  }

  openParagraph(role: Paragraph["role"] = null): void {
    this.paragraphs.push({ text: "", role });
  }

  /** The innermost cell that is open. */
  get cell(): OpenCell | null {
    return this.tables.at(-1)?.cell ?? null;
  }

  /** The innermost paragraph that is open. */
  get paragraph(): OpenParagraph | null {
    return this.paragraphs.at(-1) ?? null;
  }

  append(text: string): void {
    if (this.paragraph) this.paragraph.text += text;
  }

  closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph) this.add({ kind: "paragraph", ...paragraph });
  }

  /** Forgets the innermost paragraph. */
  dropParagraph(): void {
    this.paragraphs.pop();
  }

  closeCell(): void {
    const table = this.tables.at(-1);
    if (table?.cell) table.row.push(table.cell);
    if (table) table.cell = null;
  }

  /** Forgets the innermost cell, which is no part of the document. */
  dropCell(): void {
    const table = this.tables.at(-1);
    if (table) table.cell = null;
  }

  closeRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.rows.push(table.row);
    table.row = [];
  }

  /** Forgets the innermost row, which is no part of the document. */
  dropRow(): void {
    const table = this.tables.at(-1);
    if (table) table.row = [];
  }

  /** A table that only arranges others on the page gives way to what it arranges. */
  closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const contents = table.rows.flatMap((row) => row.flatMap(({ content }) => content));
    if (contents.some(isGrid)) for (const block of contents) this.add(block);
    else this.add({ kind: "table", rows: tableRows(table.rows) });
  }

  private add(block: Block): void {
    (this.cell?.content ?? this.blocks).push(block);
  }
}

/** Anything smaller inside a cell is text of that cell. */
function isGrid(block: Block): block is TableBlock {
  return block.kind === "table" && block.rows.filter((row) => row.length > 1).length > 1;
}
