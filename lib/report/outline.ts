import type { ReportTemplate, Section } from "../template/template";
import { type HeadingLevel, headingLevel } from "./heading-level";

/** One paragraph of a text with what its numbering makes of it. */
export type OutlineLine = {
  readonly text: string;
  readonly level: HeadingLevel | null;
  /**
   * Leading characters set as a heading: all of a heading line, the head of 「（一）主动公开。全年…」,
   * 0 for running text and for items of a list.
   */
  readonly headLength: number;
};

/** The paragraphs of a text, empty lines left out, with the levels its numbering gives them. */
export function outlineOf(text: string): readonly OutlineLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(outlineLine);
}

/** The headings of a text, for a table of contents: heading lines and run-in heads. */
export function headingsOf(lines: readonly OutlineLine[]): readonly OutlineLine[] {
  return lines.filter(({ headLength }) => headLength > 0);
}

/** The line is a heading as a whole. */
export function isHeadingLine({ text, headLength }: OutlineLine): boolean {
  return headLength === text.length;
}

/** The section whose title a line repeats, with or without its numeral; the document prints it itself. */
export function sectionTitled(template: ReportTemplate, line: string): Section | null {
  const title = bareTitle(line);
  return template.sections.find(({ heading }) => bareTitle(heading) === title) ?? null;
}

function bareTitle(text: string): string {
  return text.replace(/^\s*[一二三四五六]、/, "").replace(/[^\p{Script=Han}]/gu, "");
}

/** What its numbering makes of one paragraph without spaces around it. */
export function outlineLine(text: string): OutlineLine {
  const level = headingLevel(text);
  return { text, level, headLength: level === null ? 0 : headLengthOf(text, level) };
}

/** A numbered line is a heading when it is short and no item of a list, which ends as a sentence. */
function headLengthOf(text: string, level: HeadingLevel): number {
  const head = /^[^。；：]*[。；：]?/.exec(text)?.[0] ?? "";
  if (head.length > longestHeading) return 0;
  if (head !== text) return level <= 2 ? head.length : 0;
  const endsAsItem = level <= 2 ? /；$/ : /[。；]$/;
  return endsAsItem.test(text) ? 0 : text.length;
}

const longestHeading = 40;
