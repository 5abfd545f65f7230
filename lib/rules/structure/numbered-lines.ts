import type { HeadingLevel } from "../../report/heading-level";
import { sectionTitled } from "../../report/outline";
import { onceFor } from "../../template/once";
import type { ReportTemplate } from "../../template/template";
import type { Paragraph, TextPart } from "../text/report-texts";
import { ordinalOf } from "./ordinal";

/** A paragraph with a number before it: 一、 （一） 1. （1） */
export type NumberedLine = {
  readonly paragraph: Paragraph;
  readonly level: HeadingLevel;
  readonly number: number;
  /** Where the number stands in the plain text, without its marks. */
  readonly start: number;
  readonly end: number;
};

/** Lines of one level in a row, under one line of another level or under none. */
export type Sequence = {
  readonly level: HeadingLevel;
  readonly lines: readonly NumberedLine[];
  /** The lines it stands under, innermost last. */
  readonly above: readonly NumberedLine[];
  /** Number of the last line of its level before it; 0 when it is the first. */
  readonly continues: number;
};

/** The sequences of a text in the order they begin. Which level is under which is told by where it first stands. */
export const sequencesOf = onceFor((part: TextPart): readonly Sequence[] => {
  const all: Open[] = [];
  const last = new Map<HeadingLevel, number>();
  let open: readonly Open[] = [];
  for (const line of part.paragraphs.flatMap(numberedLine)) {
    const at = open.findIndex(({ level }) => level === line.level);
    const same = open[at];
    if (same && !startsAnew(same, line)) {
      same.lines.push(line);
      open = open.slice(0, at + 1);
    } else {
      const outer = same ? open.slice(0, at) : open;
      const begun: Open = {
        level: line.level,
        lines: [line],
        above: outer.flatMap(({ lines }) => lines.slice(-1)),
        continues: last.get(line.level) ?? 0,
      };
      all.push(begun);
      open = [...outer, begun];
    }
    last.set(line.level, line.number);
  }
  return all;
});

type Open = Sequence & { readonly lines: NumberedLine[] };

/** A second list under the same heading begins with 1 again; one that was 1 just before is a slip. */
function startsAnew({ lines }: Sequence, { number }: NumberedLine): boolean {
  return number === 1 && (lines.at(-1)?.number ?? 0) > 1;
}

/** Not a section's own title, which a pasted text may bring along. */
export function isOwnTitle(template: ReportTemplate, { paragraph, level }: NumberedLine): boolean {
  return level === 1 && sectionTitled(template, paragraph.text) !== null;
}

function numberedLine(paragraph: Paragraph): readonly NumberedLine[] {
  const { level, plain } = paragraph;
  const [, before = "", numeral = ""] =
    /^(（?)([一二三四五六七八九十]{1,3}|\d{1,2})/.exec(plain) ?? [];
  const number = ordinalOf(numeral);
  if (level === null || number === 0 || isRange.test(plain)) return [];
  const start = before.length;
  return [{ paragraph, level, number, start, end: start + numeral.length }];
}

/** 七、八月 and 三、四季度 number nothing. */
const isRange = /^[一二三四五六七八九十]{1,3}、[一二三四五六七八九十]{1,2}(?!是|要|、)/;
