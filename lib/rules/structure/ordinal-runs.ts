import { onceFor } from "../../template/once";
import type { Passage } from "../issue";
import { matchesOf } from "../text/matches-of";
import { type Paragraph, passageIn, type TextPart } from "../text/report-texts";
import { ordinalOf } from "./ordinal";

/** 一是 of a row of 一是…；二是…；三是…, or 一要. */
export type Ordinal = {
  readonly number: number;
  /** As written: 二是. */
  readonly word: string;
  readonly passage: Passage;
  /** The numeral alone. */
  readonly numeral: Passage;
};

/**
 * The rows of ordinals of a text. A row ends at a sub-heading and where 一是 stands again; the words
 * must stand at the beginning of a clause, so that 其一是 and 万一是 are none.
 */
export const ordinalRuns = onceFor((part: TextPart): readonly (readonly Ordinal[])[] => {
  const runs: Ordinal[][] = [];
  for (const paragraph of part.paragraphs) {
    if (paragraph.headLength > 0) runs.push([]);
    for (const ordinal of ordinalsIn(paragraph)) {
      const open = runs.at(-1);
      if (open && goesOn(open.at(-1), ordinal)) open.push(ordinal);
      else runs.push([ordinal]);
    }
  }
  return runs.filter((run) => run.length > 0);
});

function goesOn(last: Ordinal | undefined, next: Ordinal): boolean {
  return !last || (next.word.at(-1) === last.word.at(-1) && !isNewRow(last, next));
}

/** 一是 after 一是 is a slip; after anything else it begins the next row. */
function isNewRow(last: Ordinal, { number }: Ordinal): boolean {
  return number === 1 && last.number > 1;
}

function ordinalsIn(paragraph: Paragraph): readonly Ordinal[] {
  return matchesOf(paragraph.plain, ordinalWord).map(({ 0: whole, 1: numeral = "", index }) => {
    const start = index + whole.length - numeral.length - 1;
    return {
      number: ordinalOf(numeral),
      word: whole.slice(whole.length - numeral.length - 1),
      passage: passageIn(paragraph, start, index + whole.length),
      numeral: passageIn(paragraph, start, index + whole.length - 1),
    };
  });
}

const ordinalWord = /(?:^|[，；：。、）！？])([一二三四五六七八九]|十[一二]?)[是要]/g;
