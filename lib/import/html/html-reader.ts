import { BlockBuilder } from "../block-builder";
import type { Block, Paragraph } from "../blocks";
import { isBlock, isHidden, isSpacerRow, keepsSpaces, roleOf } from "./html-style";
import { attributeOf, type HtmlElement, type HtmlNode } from "./parse-html";

/** Browsers count no more (HTML Standard 4.9.11). */
const mostColumns = 1000;
const mostRows = 65534;

/** What an element gives on to those in it. */
type Setting = { readonly role: Paragraph["role"]; readonly spaces: boolean };

/** Makes blocks of a page by walking through its elements. */
export class HtmlReader {
  private readonly builder = new BlockBuilder();

  get blocks(): readonly Block[] {
    return this.builder.blocks;
  }

  read(nodes: readonly HtmlNode[]): void {
    this.readNodes(nodes, { role: null, spaces: false });
    this.endLine();
  }

  private readNodes(nodes: readonly HtmlNode[], setting: Setting): void {
    for (const node of nodes) {
      if ("value" in node) this.readText(node.value, setting);
      else if ("tagName" in node && !isHidden(node)) this.readElement(node, setting);
    }
  }

  private readElement(element: HtmlElement, setting: Setting): void {
    if (element.tagName === "br") this.breakLine(setting);
    else if (element.tagName === "table") this.readTable(element, setting);
    else if (isBlock(element)) this.readBlock(element, setting);
    else this.readNodes(element.childNodes, setting);
  }

  private readBlock(element: HtmlElement, { role, spaces }: Setting): void {
    this.endLine();
    this.readNodes(element.childNodes, {
      role: roleOf(element) ?? role,
      spaces: spaces || keepsSpaces(element),
    });
    this.endLine();
  }

  private readText(text: string, setting: Setting): void {
    const lines = setting.spaces ? text.split(/\r\n?|\n/) : [collapsed(text)];
    for (const [at, line] of lines.entries()) {
      if (at > 0) this.breakLine(setting);
      if (!this.builder.paragraph && line.trim() !== "") this.builder.openParagraph(setting.role);
      this.builder.append(line);
    }
  }

  /** A line of a page is a paragraph of a document: editors on the web break lines for both. */
  private breakLine({ role }: Setting): void {
    this.endLine();
    this.builder.openParagraph(role);
  }

  private endLine(): void {
    const { paragraph } = this.builder;
    if (!paragraph) return;
    paragraph.text = tidied(paragraph.text);
    // Empty lines only keep distance on a page.
    if (paragraph.text.trim() === "") this.builder.dropParagraph();
    else this.builder.closeParagraph();
  }

  private readTable(table: HtmlElement, { spaces }: Setting): void {
    this.endLine();
    for (const caption of childrenOf(table, "caption"))
      this.readBlock(caption, { role: null, spaces });
    this.builder.openTable();
    for (const row of rowsOf(table)) this.readRow(row, spaces);
    this.builder.closeTable();
  }

  private readRow(row: HtmlElement, spaces: boolean): void {
    if (isHidden(row)) return;
    let isEmpty = true;
    for (const cell of childrenOf(row, "td", "th")) {
      if (isHidden(cell)) continue;
      this.builder.openCell({
        columns: spanOf(cell, "colspan", mostColumns),
        rows: spanOf(cell, "rowspan", mostRows),
      });
      this.readNodes(cell.childNodes, { role: roleOf(cell), spaces });
      this.endLine();
      isEmpty &&= this.builder.cell?.content.length === 0;
      this.builder.closeCell();
    }
    if (isEmpty && isSpacerRow(row)) this.builder.dropRow();
    else this.builder.closeRow();
  }
}

function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  const groups = ["thead", "tbody", "tfoot"].flatMap((name) =>
    childrenOf(table, name).filter((group) => !isHidden(group)),
  );
  return [...childrenOf(table, "tr"), ...groups.flatMap((group) => childrenOf(group, "tr"))];
}

function childrenOf({ childNodes }: HtmlElement, ...names: readonly string[]): HtmlElement[] {
  return childNodes
    .filter((node) => "tagName" in node)
    .filter(({ tagName }) => names.includes(tagName));
}

function spanOf(cell: HtmlElement, name: string, most: number): number {
  const span = Number.parseInt(attributeOf(cell, name), 10);
  return span > 0 ? Math.min(span, most) : 1;
}

/** White space runs together; a line end of the source stays one until its neighbours are known. */
function collapsed(text: string): string {
  return text
    .replaceAll("\u00ad", "")
    .replace(/[ \t\r\n\f]+/g, (spaces) => (/[\r\n]/.test(spaces) ? "\n" : " "));
}

/** Between Chinese characters a line end of the source is nothing, elsewhere a space (CSS Text 4.1.2). */
function tidied(line: string): string {
  return line
    .replace(
      /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) ?\n\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu,
      "",
    )
    .replace(/[ \n]+/g, " ")
    .replace(/^ | $/g, "");
}
