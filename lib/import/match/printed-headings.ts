import type { PrintedForm } from "../../rules/printed-form";
import type { ReportTemplate, Section } from "../../template/template";
import type { Block } from "../blocks";
import { type FoundHeading, headingLikeness } from "./section-headings";

/**
 * The lines that head sections, in the order they stand in: those the text is divided at, and others
 * that are worded and numbered like one, which stand twice or in a wrong place. A table of contents
 * heads nothing.
 */
export function printedHeadings(
  { sections }: ReportTemplate,
  blocks: readonly Block[],
  divided: readonly FoundHeading[],
): Pick<PrintedForm, "headings" | "missingSections"> {
  const sectionAt = new Map(divided.map(({ at, section }) => [at, section]));
  const lines = headingLines(sections, blocks, sectionAt);
  const listed = new Set(
    runs(lines, blocks)
      .filter((run) => run.length >= shortestContents)
      .flat(),
  );
  const heading = lines.filter((line) => sectionAt.has(line.at) || !listed.has(line));
  return {
    headings: heading.map(({ section, text }) => ({ section: section.key, text })),
    missingSections: sections
      .filter((section) => heading.every((line) => line.section !== section))
      .map(({ key }) => key),
  };
}

type Line = { readonly section: Section; readonly at: number; readonly text: string };

function headingLines(
  sections: readonly Section[],
  blocks: readonly Block[],
  divided: ReadonlyMap<number, Section>,
): readonly Line[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === "table") return [];
    const text = block.text.trim();
    const section = divided.get(at) ?? sections.find((one) => isWordedLike(one, text));
    return section ? [{ section, at, text }] : [];
  });
}

function isWordedLike(section: Section, text: string): boolean {
  return /^[一二三四五六七八]、/.test(text) && headingLikeness(section, text) === 1;
}

/** Headings with nothing but blank lines between them. */
function runs(lines: readonly Line[], blocks: readonly Block[]): readonly (readonly Line[])[] {
  const found: Line[][] = [];
  for (const line of lines) {
    const before = found.at(-1)?.at(-1);
    const between = blocks.slice((before?.at ?? 0) + 1, line.at);
    if (before && between.every(isBlank)) found.at(-1)?.push(line);
    else found.push([line]);
  }
  return found;
}

function isBlank(block: Block): boolean {
  return block.kind === "paragraph" && block.text.trim() === "";
}

/** Two headings in a row may be a section that was left empty. */
const shortestContents = 3;
