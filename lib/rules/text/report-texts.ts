import type { HeadingLevel } from "../../report/heading-level";
import { outlineLine } from "../../report/outline";
import { type Report, textAt } from "../../report/report";
import { type Address, narrativeAddress } from "../../template/cells";
import type { ReportTemplate, Section } from "../../template/template";
import { matchesOf } from "./matches-of";
import type { Passage } from "./passage";
import { plainText, rawOffset } from "./plain-text";

/** A field that holds text. */
export type TextField = {
  readonly address: Address;
  /** How messages call it: 标题, 前言, 一、总体情况, 落款单位, 落款日期. */
  readonly name: string;
  /** The narrative section it is; null for the cover. */
  readonly section: Section | null;
};

/** One text field of a report, taken apart for the rules. */
export type TextPart = TextField & {
  /** As typed. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
};

/** A line of a text that is not empty. */
export type Paragraph = {
  readonly address: Address;
  /** Offset of its first character in the field. */
  readonly start: number;
  /** As typed, without spaces around it. */
  readonly text: string;
  /** What its numbering makes of it; null for running text. */
  readonly level: HeadingLevel | null;
  /** Leading characters of `text` set as a heading; see outlineLine. */
  readonly headLength: number;
  /** Without white space, with unified widths; what most rules read. */
  readonly plain: string;
  /** Where `text` has signs that `plain` has not; see plainText. */
  readonly removed: readonly number[];
  readonly sentences: readonly Sentence[];
};

/** Characters `start` to `end` of a paragraph's plain text, closing mark included. */
export type Sentence = { readonly start: number; readonly end: number };

/** Every text field that is answered, in printed order. */
export function textsOf(report: Report): readonly TextPart[] {
  return textFields(report.template).flatMap((head) => {
    const text = textAt(report, head.address);
    if (text === null || text.trim() === "") return [];
    return [{ ...head, text, paragraphs: paragraphsOf(head.address, text) }];
  });
}

/** The words of a paragraph from one place of its plain text to another. */
export function passageIn(paragraph: Paragraph, start: number, end: number): Passage {
  const { address } = paragraph;
  const last = offsetIn(paragraph, Math.max(0, end - 1));
  return { address, start: offsetIn(paragraph, start), end: end > start ? last + 1 : last };
}

/** Where the field has the character at this place of a paragraph's plain text, or its end. */
export function offsetIn({ start, removed }: Paragraph, at: number): number {
  return start + rawOffset(removed, at);
}

/** All of a paragraph. */
export function passageOf({ address, start, text }: Paragraph): Passage {
  return { address, start, end: start + text.length };
}

/** Paragraphs of the narratives, or of other parts too, in printed order. */
export function paragraphsIn(parts: readonly TextPart[]): readonly Paragraph[] {
  return parts.flatMap(({ paragraphs }) => paragraphs);
}

export function narrativesOf(parts: readonly TextPart[]): readonly TextPart[] {
  return parts.filter(({ section }) => section !== null);
}

export function partAt(parts: readonly TextPart[], address: Address): TextPart | null {
  return parts.find((part) => part.address === address) ?? null;
}

/** Every text field of a format in printed order, by the name messages give it. */
export function textFields(template: ReportTemplate): readonly TextField[] {
  const narratives = template.sections.filter(({ kind }) => kind === "narrative");
  return [
    { address: "title", name: "标题", section: null },
    { address: "preamble", name: "前言", section: null },
    ...narratives.map((section) => ({
      address: narrativeAddress(section.key),
      name: section.heading,
      section,
    })),
    { address: "signature.organization", name: "落款单位", section: null },
    { address: "signature.date", name: "落款日期", section: null },
  ];
}

function paragraphsOf(address: Address, text: string): readonly Paragraph[] {
  return matchesOf(text, /[^\r\n]+/g).flatMap((line) => {
    const trimmed = line[0].trim();
    const { text: plain, removed } = plainText(trimmed);
    if (plain === "") return [];
    const start = line.index + line[0].indexOf(trimmed);
    const { level, headLength } = outlineLine(trimmed);
    const sentences = sentencesOf(plain);
    return [{ address, start, text: trimmed, level, headLength, plain, removed, sentences }];
  });
}

function sentencesOf(plain: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (let start = 0; sentenceSigns.test(plain); start = sentenceSigns.lastIndex) {
    sentences.push({ start, end: sentenceSigns.lastIndex });
  }
  return sentences;
}

/** Up to its stops and what closes with them. */
const sentenceSigns = /[^。！？]+(?:[。！？]+[”’）》]*)?|[。！？]+[”’）》]*/g;
