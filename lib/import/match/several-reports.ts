import type { ReportTemplate } from "../../template/template";
import type { Block } from "../blocks";
import { dateOf } from "./dates";
import { titleKind } from "./opening";
import { headingLikeness } from "./section-headings";

/** One of several reports that a document holds. */
export type DocumentPart = { readonly title: string; readonly blocks: readonly Block[] };

/** Cuts a document where a second report begins; one part when there is one report. */
export function reportsIn(
  template: ReportTemplate,
  blocks: readonly Block[],
): readonly DocumentPart[] {
  const starts = firstHeadings(template, blocks);
  const cuts = starts.slice(1).map((at, index) => titleBefore(blocks, starts[index] ?? 0, at));
  const edges = [0, ...cuts, blocks.length];
  const parts = edges.slice(1).map((end, index) => blocks.slice(edges[index], end));
  const whole = parts.length > 1 && parts.every(hasTable);
  return (whole ? parts : [blocks]).map((part) => ({ title: titleOf(part), blocks: part }));
}

/** Lines that head the first section, each behind a table of the report before it. */
function firstHeadings(template: ReportTemplate, blocks: readonly Block[]): readonly number[] {
  const [first] = template.sections;
  const found = blocks.flatMap((block, at) =>
    first && block.kind === "paragraph" && headingLikeness(first, block.text) === 1 ? [at] : [],
  );
  return found.filter(
    (at, index) =>
      index === 0 || blocks.slice(found[index - 1], at).some(({ kind }) => kind === "table"),
  );
}

/** The line of the title that belongs to a first heading, at most 30 lines above it. */
function titleBefore(blocks: readonly Block[], after: number, heading: number): number {
  const from = Math.max(after + 1, heading - 30);
  const above = blocks.slice(from, heading);
  const titled = above.findIndex((_block, at) => titleAt(above, at) !== null);
  return titled === -1 ? heading : from + titled;
}

function titleOf(blocks: readonly Block[]): string {
  const titles = blocks.slice(0, 40).flatMap((_block, at) => titleAt(blocks, at) ?? []);
  return titles[0] ?? "没有标题的报告";
}

/**
 * The title that begins at a block, on one to three lines. What is a whole title without its first
 * line begins below it: above it stands the sign-off of the report before.
 */
function titleAt(blocks: readonly Block[], at: number): string | null {
  const lines = blocks
    .slice(at, at + 4)
    .map((block) => (block.kind === "paragraph" && dateOf(block.text) === null ? block.text : "。"))
    .map((text) => text.replace(/\s/g, ""))
    .filter((text, index) => index === 0 || text !== "");
  const windows = [3, 2, 1].map((length) => lines.slice(0, length));
  const best = windows.find(
    (window) =>
      lines[0] !== "" && titleKind(window.join("")) >= 2 && titleKind(window.slice(1).join("")) < 3,
  );
  return best?.join("") ?? null;
}

function hasTable(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === "table");
}
