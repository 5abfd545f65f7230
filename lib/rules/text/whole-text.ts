import { onceFor } from "../../template/once";
import type { Passage } from "../issue";
import { matchesOf } from "./matches-of";
import { pieceAt } from "./piece-at";
import { type Paragraph, passageIn, type Sentence, type TextPart } from "./report-texts";
import { findWords } from "./word-finder";

/** Words of a paragraph's plain text that were looked for, and where they stand. */
export type Hit = {
  readonly part: TextPart;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  /** Offsets in the paragraph's plain text. */
  readonly start: number;
  readonly end: number;
};

/** A place where a pattern fits. */
export type Match = Hit & { readonly match: RegExpExecArray };

/** Every place where a global pattern fits, in printed order; it sees paragraphs as lines. */
export function hitsOf(texts: readonly TextPart[], pattern: RegExp): readonly Match[] {
  const whole = wholeTextOf(texts);
  return matchesOf(whole.text, pattern).map((match) => ({
    ...hitAt(whole, match.index, match[0].length),
    match,
  }));
}

/** Every place where one of the words stands, in printed order. */
export function wordHits(
  texts: readonly TextPart[],
  words: readonly string[],
): readonly (Hit & { readonly word: string })[] {
  const whole = wholeTextOf(texts);
  return findWords(words, whole.text).map(({ word, start }) => ({
    ...hitAt(whole, start, word.length),
    word,
  }));
}

/** The words of a hit as typed. */
export function passageOfHit({ paragraph, start, end }: Hit): Passage {
  return passageIn(paragraph, start, end);
}

/** The plain text of the sentence around a hit, before and behind it; of very long ones what is near. */
export function sentenceAround({ paragraph, sentence, start, end }: Hit): {
  readonly whole: string;
  readonly before: string;
  readonly behind: string;
} {
  const { plain } = paragraph;
  const from = Math.max(sentence.start, start - farthest);
  const to = Math.min(sentence.end, end + farthest);
  return {
    whole: plain.slice(from, to),
    before: plain.slice(from, start),
    behind: plain.slice(end, to),
  };
}

/** A sentence of ten thousand signs must not be read whole for each of its thousand years. */
const farthest = 160;

type WholeText = {
  /** The plain texts of all paragraphs, a line each. */
  readonly text: string;
  readonly lines: readonly Line[];
};
type Line = { readonly part: TextPart; readonly paragraph: Paragraph; readonly start: number };

/** One text to search instead of a search in each paragraph: forty rules look at every report. */
const wholeTextOf = onceFor((texts: readonly TextPart[]): WholeText => {
  const lines: Line[] = [];
  let start = 0;
  for (const part of texts) {
    for (const paragraph of part.paragraphs) {
      lines.push({ part, paragraph, start });
      start += paragraph.plain.length + 1;
    }
  }
  return { text: lines.map(({ paragraph }) => paragraph.plain).join("\n"), lines };
});

function hitAt({ lines }: WholeText, index: number, length: number): Hit {
  const { part, paragraph, start: lineStart } = pieceAt(lines, index);
  const start = index - lineStart;
  const sentence = pieceAt(paragraph.sentences, start);
  return { part, paragraph, sentence, start, end: start + length };
}
