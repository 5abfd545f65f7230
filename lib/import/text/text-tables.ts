import { templates } from "../../template/registry";
import type { Block, Paragraph, TableBlock } from "../blocks";
import { bestFit } from "../match/choose-format";
import { printedRows } from "../match/printed-rows";
import { headingLikeness } from "../match/section-headings";
import { rowsOfSpacedCells, splittersOf } from "./cell-splitters";
import { labelsIn, lineKind } from "./line-kind";

/**
 * The blocks with tables where lines of text hold the cells of one, whatever separates them: in plain
 * text, in the text of an old Word file, on a page that sets its table with tabs.
 */
export function withTextTables(blocks: readonly Block[]): readonly Block[] {
  const parts: (Paragraph[] | Block)[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind === "table") parts.push(block);
    else if (Array.isArray(last)) last.push(block);
    else parts.push([block]);
  }
  return parts.flatMap((part) => (Array.isArray(part) ? tablesAmong(part) : [part]));
}

function tablesAmong(paragraphs: readonly Paragraph[]): readonly Block[] {
  const lines = paragraphs.flatMap((paragraph) => unglued(paragraph));
  const regions = tableRegions(lines.map(({ text }) => text));
  let at = 0;
  return [
    ...regions.flatMap(({ from, to }) => {
      const before = lines.slice(at, from);
      at = to;
      const texts = lines.slice(from, to).map(({ text }) => text);
      return [...before, tableOf(texts)];
    }),
    ...lines.slice(at),
  ];
}

/** 「0 四、政府信息公开行政复议…」: the end of a row that ran into the heading below it. */
function unglued(paragraph: Paragraph): readonly Paragraph[] {
  const [, before = "", heading = ""] =
    /^(.*[\d|\t\s])([一二三四五六]、[^|\t]*)$/su.exec(paragraph.text) ?? [];
  if (before.trim() === "" || !isHeading(heading)) return [paragraph];
  return [
    { ...paragraph, text: before.trimEnd() },
    { ...paragraph, text: heading },
  ];
}

function isHeading(line: string): boolean {
  return templates.some(({ sections }) =>
    sections.some((section) => headingLikeness(section, line) >= 0.8),
  );
}

type Region = { readonly from: number; readonly to: number };

/** Lines with fewer official labels than this are running text that mentions them. */
const fewestLabels = 3;
/** A table is cut behind so many lines that are neither labels nor figures, single letters apart. */
const longestGap = 14;
const letters = 2;

/** Runs of lines that are labels, figures or pieces of them, from the first label to the last figure. */
function tableRegions(lines: readonly string[]): readonly Region[] {
  const regions: Region[] = [];
  const kinds = lines.map((line) => (isHeading(line) ? "prose" : lineKind(line)));
  let from = -1;
  let last = -1;
  let gap = 0;
  const close = () => {
    if (from !== -1 && countOf(lines.slice(from, last + 1), labelsIn) >= fewestLabels) {
      regions.push({ from, to: last + 1 });
    }
    from = -1;
  };
  for (const [at, kind] of kinds.entries()) {
    const counts = kind === "label" || kind === "row" || kind === "figures";
    gap = counts ? 0 : gap + ((lines[at] ?? "").trim().length > letters ? 1 : 0);
    if (from === -1) {
      if (kind === "label" || kind === "row") [from, last] = [at, at];
    } else if (kind === "prose" || gap > longestGap) close();
    else if (counts) last = at;
  }
  close();
  return regions;
}

function countOf(lines: readonly string[], count: (line: string) => number): number {
  return lines.reduce((sum, line) => sum + count(line), 0);
}

/** The lines as rows of cells, cut in the way that fits the official tables best. */
function tableOf(lines: readonly string[]): TableBlock {
  const tables = splittersOf(lines).map(
    (split): TableBlock => ({
      kind: "table",
      rows: split(lines).map((row) => row.map((text) => ({ text, continued: false }))),
      spaced: split === rowsOfSpacedCells,
    }),
  );
  const fits = tables.map((table) => bestFit({ tables: [table], rows: printedRows([table]) }));
  return tables[fits.indexOf(Math.max(...fits))] ?? { kind: "table", rows: [] };
}
