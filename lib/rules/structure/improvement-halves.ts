import { onceFor } from "../../template/once";
import { matchesOf } from "../text/matches-of";
import type { TextPart } from "../text/report-texts";

/** What 五 says before and after it turns from problems to improvements; null where it does not turn. */
export type Halves = { readonly problems: number; readonly measures: number };

/** How many problems and how many measures are told one by one; 0 where they are not. */
export const countedHalves = onceFor((part: TextPart): Halves | null => {
  const pieces = piecesOf(part);
  const turn = pieces.findIndex(({ text, isItem }) => !isItem && turnsToMeasures(text));
  if (turn <= 0) return null;
  const before = pieces.slice(0, turn).filter(({ text }) => !onlyHeading.test(text));
  return { problems: countOf(before), measures: countOf(pieces.slice(turn)) };
});

type Piece = { readonly text: string; readonly isItem: boolean };

/** The sentences of a text; a numbered paragraph that is no heading is an item. */
function piecesOf({ paragraphs }: TextPart): readonly Piece[] {
  return paragraphs.flatMap(({ plain, sentences, level, headLength }) =>
    sentences.map(({ start, end }, at) => {
      const text = plain.slice(start, end);
      const isListed = at === 0 && level !== null && level > 2 && headLength === 0;
      return { text, isItem: isListed || startsWithOrdinal.test(text) };
    }),
  );
}

/** The first words say that measures follow: 改进情况, 针对以上不足, 下一步. */
function turnsToMeasures(text: string): boolean {
  const opening = text.slice(0, 16);
  return measureWords.test(opening) && !problemWords.test(opening);
}

const measureWords = /改进|整改|措施|下一步|下阶段|针对(?!性)|对策|今后|20\d\d年.{0,8}将/;
const problemWords = /问题及|不足及|存在的?(主要)?(问题|困难|不足)|(问题|不足)[：。]?$/;
const onlyHeading = /^.{0,4}存在的?(主要)?(问题|不足)[。：]?$/;
const startsWithOrdinal = /^[一二三四五六七八九十][是要]/;

/** The highest ordinal of prose or of numbered paragraphs, whichever there are more of. */
function countOf(pieces: readonly Piece[]): number {
  const text = pieces.map((piece) => piece.text).join("\n");
  return Math.max(
    ...[
      /(?:^|[，；：。、）\n])([一二三四五六七八九])[是要]/g,
      /^(?:（)?(\d)[.）]/gm,
      /^([一二三四五六七八九])、/gm,
    ].map((pattern) => highestOf(matchesOf(text, pattern).map(([, numeral]) => numeral ?? ""))),
    0,
  );
}

function highestOf(numerals: readonly string[]): number {
  return Math.max(
    0,
    ...numerals.map((numeral) => "一二三四五六七八九".indexOf(numeral) + 1 || Number(numeral) || 0),
  );
}
