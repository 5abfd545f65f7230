import type { Block, Paragraph, TableRow } from "../blocks";
import type { PagePart, PageTable } from "./page-content";
import type { TextLine } from "./text-lines";

/** The parts of one page, and how wide and high it is. */
export type PageParts = {
  readonly parts: readonly PagePart[];
  readonly width: number;
  readonly height: number;
};

/** Paragraphs and tables of all pages, joined where only the end of a page parted them. */
export function documentBlocks(pages: readonly PageParts[]): readonly Block[] {
  const margins = marginsOf(pages);
  const blocks: Block[] = [];
  let line: TextLine | null = null;
  let table: PageTable | null = null;
  for (const { parts, width, height } of pages) {
    for (const part of parts) {
      if (part.kind === "table") {
        const last = blocks.at(-1);
        if (table && last?.kind === "table" && isCutRow(table, part.table)) {
          blocks.splice(-1, 1, { kind: "table", rows: rejoined(last.rows, part.table.rows) });
        } else blocks.push({ kind: "table", rows: part.table.rows });
        table = part.table;
        line = null;
      } else if (!isPageNumber(part.line, height)) {
        const last = blocks.at(-1);
        const role = roleOf(part.line, width, margins);
        if (line && last?.kind === "paragraph" && continues(line, part.line, margins, last, role)) {
          blocks.splice(-1, 1, { ...last, text: last.text + part.line.text });
        } else blocks.push({ kind: "paragraph", text: part.line.text, role });
        line = part.line;
        table = null;
      }
    }
  }
  return blocks;
}

/** The left and right end of the lines of running text. */
type Margins = { readonly left: number; readonly right: number };

function marginsOf(pages: readonly PageParts[]): Margins {
  const lines = pages
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === "line" ? [part.line] : []));
  const sorted = lines.map(({ right }) => right).sort((one, other) => one - other);
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    // A few lines may stick out of the text.
    right: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
  };
}

/** A number alone at the top or the end of a page, with what is set around it. */
function isPageNumber({ text, baseline }: TextLine, height: number): boolean {
  const atEdge = baseline < height * 0.1 || baseline > height * 0.9;
  return atEdge && /^[\s—–\-－第页共/\d]*$/.test(text) && /\d/.test(text);
}

function roleOf(
  { left, right, size }: TextLine,
  width: number,
  margins: Margins,
): Paragraph["role"] {
  const [before, behind] = [left - margins.left, margins.right - right];
  if (before > size * 2.5 && Math.abs((left + right) / 2 - width / 2) < size) return "title";
  return before > width * 0.35 && behind < size * 5 ? "signature" : null;
}

/** A line that reaches the end of the text goes on in the next one, unless that is indented or is set differently. */
function continues(
  line: TextLine,
  next: TextLine,
  { left, right }: Margins,
  paragraph: Paragraph,
  role: Paragraph["role"],
): boolean {
  const isFull = right - line.right < line.size * 1.6;
  const isIndented = next.left - left > next.size * 1.2;
  const isAlike = Math.abs(line.size - next.size) < 1 && paragraph.role === role;
  const isNear = next.baseline - line.baseline < line.size * widestLeading;
  return isFull && !isIndented && isAlike && isNear && !isHeading(line, next);
}

/** In heights of the writing; what stands further apart are two paragraphs. */
const widestLeading = 2.1;

/** Official numbering at the start of a line, of which the lower levels may also stand within a sentence. */
function isHeading({ text: before }: TextLine, { text }: TextLine): boolean {
  if (/^[一二三四五六七八九十]{1,3}、/.test(text)) return true;
  return (
    /[。：；！？]\s*$/.test(before) &&
    /^(（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、])/.test(text)
  );
}

/** A row that a page has cut: no line closes it here, none opens it there. */
function isCutRow(table: PageTable, next: PageTable): boolean {
  return table.openBelow && next.openAbove && table.columns === next.columns;
}

function rejoined(rows: readonly TableRow[], more: readonly TableRow[]): readonly TableRow[] {
  const [last, first] = [rows.at(-1) ?? [], more[0] ?? []];
  if (last.length !== first.length) return [...rows, ...more];
  const whole = last.map((cell, at) => ({
    ...cell,
    text: [cell.text, first[at]?.text ?? ""].filter((text) => text !== "").join("\n"),
  }));
  return [...rows.slice(0, -1), whole, ...more.slice(1)];
}
