import type { SaxesTagPlain } from "saxes";
import { BlockBuilder } from "../block-builder";
import type { Block, Paragraph } from "../blocks";

/** No part of the document as it stands: tracked deletions, former layout, second copies, readings of signs. */
const skipped = new Set([
  "w:del",
  "w:moveFrom",
  "mc:Fallback",
  "w:pPrChange",
  "w:rPrChange",
  "w:tcPrChange",
  "w:trPrChange",
  "w:tblPrChange",
  "w:rt",
]);

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

/** What of the cell or row that is open the document shows. */
type Shown = { row: boolean; cell: boolean };

/** Builds blocks from the events of the parser, so its parts change as they grow. */
export class BlockReader {
  /** The tables are in the styles of our own export. */
  hasOwnTables = false;
  private readonly builder = new BlockBuilder();
  private readonly path: string[] = [];
  private readonly shown: Shown[] = [];
  /** For each field that is open whether its instruction is being read; its result is text. */
  private readonly fields: { inInstruction: boolean }[] = [];
  private readonly hiddenRuns: boolean[] = [];
  private skipping = 0;

  get blocks(): readonly Block[] {
    return this.builder.blocks;
  }

  open(tag: SaxesTagPlain): void {
    if (this.skipping === 0 && tag.name === "w:del" && this.isIn("w:trPr")) this.hideRow();
    if (this.skipping > 0 || skipped.has(tag.name)) {
      this.skipping += 1;
      return;
    }
    this.openStructure(tag);
    this.openContent(tag);
    this.path.push(tag.name);
  }

  private openStructure({ name, attributes }: SaxesTagPlain): void {
    const value = attributes["w:val"];
    const { cell } = this.builder;
    switch (name) {
      case "w:tbl":
        this.builder.openTable();
        this.shown.push({ row: true, cell: true });
        break;
      case "w:tc":
        this.builder.openCell({ columns: 1, rows: 1 });
        break;
      case "w:gridSpan":
        if (cell) cell.columns = columnsOf(value);
        break;
      case "w:vMerge":
        if (cell) cell.continued = value !== "restart";
        break;
      case "w:hMerge":
        if (value !== "restart") this.hideCell();
        break;
      case "w:cellDel":
        this.hideCell();
        break;
      case "w:hidden":
        if (this.isIn("w:trPr") && isOn(value)) this.hideRow();
        break;
    }
  }

  private openContent({ name, attributes }: SaxesTagPlain): void {
    const value = attributes["w:val"];
    switch (name) {
      case "w:p":
        this.builder.openParagraph();
        break;
      case "w:pStyle":
      case "w:jc":
        this.giveRole(value);
        break;
      case "w:r":
        this.hiddenRuns.push(false);
        break;
      case "w:vanish":
        if (this.isIn("w:rPr", "w:r") && isOn(value)) this.hiddenRuns.splice(-1, 1, true);
        break;
      case "w:fldChar":
        this.changeField(attributes["w:fldCharType"]);
        break;
      case "w:tab":
        // The same element defines a tab stop inside w:tabs.
        if (!this.isIn("w:tabs")) this.append("\t");
        break;
      case "w:ptab":
        this.append("\t");
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
    this.path.pop();
    switch (name) {
      case "w:r":
        this.hiddenRuns.pop();
        break;
      case "w:p":
        this.builder.closeParagraph();
        break;
      case "w:tc":
        this.closeCell();
        break;
      case "w:tr":
        this.closeRow();
        break;
      case "w:tbl":
        this.shown.pop();
        this.builder.closeTable();
        break;
    }
  }

  text(text: string): void {
    // A soft hyphen only says where a word may be broken.
    if (this.skipping === 0 && this.isIn("w:t")) this.append(text.replaceAll("\u00ad", ""));
  }

  private isIn(...names: readonly string[]): boolean {
    return names.every((name, at) => this.path.at(-1 - at) === name);
  }

  private append(text: string): void {
    if (this.hiddenRuns.at(-1) || this.fields.some(({ inInstruction }) => inInstruction)) return;
    this.builder.append(text);
  }

  private changeField(type: string | undefined): void {
    const field = this.fields.at(-1);
    if (type === "begin") this.fields.push({ inInstruction: true });
    if (type === "separate" && field) field.inInstruction = false;
    if (type === "end") this.fields.pop();
  }

  private giveRole(value: string | undefined): void {
    const { paragraph } = this.builder;
    if (value?.startsWith(tableStyle)) this.hasOwnTables = true;
    if (paragraph) paragraph.role ??= roles.get(value ?? "") ?? null;
  }

  private hideRow(): void {
    const shown = this.shown.at(-1);
    if (shown) shown.row = false;
  }

  private hideCell(): void {
    const shown = this.shown.at(-1);
    if (shown) shown.cell = false;
  }

  private closeCell(): void {
    const shown = this.shown.at(-1);
    if (shown?.cell) this.builder.closeCell();
    else this.builder.dropCell();
    if (shown) shown.cell = true;
  }

  private closeRow(): void {
    const shown = this.shown.at(-1);
    if (shown?.row) this.builder.closeRow();
    else this.builder.dropRow();
    if (shown) shown.row = true;
  }
}

/** A property that is there is on, unless it says otherwise. */
function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off"].includes(value);
}

/** Word has 63 columns at most. */
function columnsOf(value: string | undefined): number {
  const columns = Number(value);
  return Number.isInteger(columns) && columns > 0 ? Math.min(columns, 63) : 1;
}
