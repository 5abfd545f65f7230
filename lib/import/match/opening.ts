import type { Paragraph } from "../blocks";
import { withPlainYears } from "./dates";

/** What stands before section 一. */
export type Opening = {
  /** Its lines joined; "" when there is none. */
  readonly title: string;
  /** Its lines as printed. */
  readonly titleLines: readonly string[];
  readonly preamble: readonly Paragraph[];
  /** Lines above the title. */
  readonly noise: readonly string[];
};

/** The title is what is set as one, or the lines that together read like one. */
export function splitOpening(opening: readonly Paragraph[], own: boolean): Opening {
  const start = opening.findIndex(({ text }) => text.trim() !== "");
  if (start === -1) return { title: "", titleLines: [], preamble: [], noise: [] };
  return own ? ownOpening(opening.slice(start)) : foreignOpening(opening);
}

function ownOpening(lines: readonly Paragraph[]): Opening {
  const set = lines.findIndex(({ role }) => role !== "title");
  const marked = set === -1 ? lines.length : set;
  const length = marked > 0 ? marked : (titleWindow(lines)?.length ?? 0);
  const titleLines = textsOf(lines.slice(0, length));
  return { title: titleLines.join(""), titleLines, preamble: lines.slice(length), noise: [] };
}

function foreignOpening(opening: readonly Paragraph[]): Opening {
  const lines = opening.filter(({ text }) => text.trim() !== "");
  const found = titleWindow(lines);
  if (!found) return { title: "", titleLines: [], preamble: lines, noise: [] };
  const { from, length, text } = found;
  return {
    title: text,
    titleLines: textsOf(lines.slice(from, from + length)),
    preamble: lines.slice(from + length),
    noise: textsOf(lines.slice(0, from)),
  };
}

function textsOf(lines: readonly Paragraph[]): readonly string[] {
  return lines.map(({ text }) => text.trim());
}

type Window = { readonly from: number; readonly length: number; readonly text: string };

/** The first lines, at most three together, that read like a title; one with the unit's name rather. */
function titleWindow(lines: readonly Paragraph[]): Window | null {
  const windows = lines.slice(0, farthestTitle).flatMap((_line, from) =>
    [1, 2, 3].map((length) => {
      const part = lines.slice(from, from + length);
      return { from, length, text: joined(part), enough: part.length === length };
    }),
  );
  const titles = windows.filter(({ text, enough }) => enough && titleKind(text) > 0);
  const best = Math.max(0, ...titles.map(({ text }) => titleKind(text)));
  const [shortest] = titles
    .filter(({ text }) => titleKind(text) === best)
    .sort((left, right) => left.text.length - right.text.length);
  return shortest ?? null;
}

const farthestTitle = 12;

function joined(lines: readonly Paragraph[]): string {
  return lines.map(({ text }) => text.replace(/^#+/, "").replace(/\s/g, "")).join("");
}

/** Whether a line is the title of a report: 3 with unit and year, 2 with year, 1 without; 0 for none. */
export function titleKind(line: string): 0 | 1 | 2 | 3 {
  const text = withPlainYears(line).replace(/\s/g, "");
  if (text.length > 90 || /[。；]/.test(text)) return 0;
  if (
    !/(信息|政务)公开(工作)?(的)?(年度工作|年度|年)?(工作)?(情况)?(报告|年报)(\(.{1,12}\))?$/.test(
      text,
    )
  )
    return 0;
  const [, before = "", behind = ""] =
    /^(.*?)20\d\d年?度?(.*?)(?:政府|政务)信息公开/.exec(text) ?? [];
  if (before + behind !== "") return 3;
  return /20\d\d/.test(text) ? 2 : 1;
}
