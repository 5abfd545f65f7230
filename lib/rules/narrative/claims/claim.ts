import type { MeasureKey } from "../../../template/measures";
import type { Paragraph, Sentence, TextPart } from "../../text/report-texts";

/** A sentence of a narrative that may say something absolute. */
export type Claimed = {
  readonly part: TextPart;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  readonly text: string;
  readonly topic: string;
};

/** What a sentence says of a figure without giving it: 未收到申请, 均已办结. */
export type Claim = {
  /** Words of the sentence that say it, `start` and `end` within its text; null when it does not. */
  readonly find: (claimed: Claimed) => ClaimWords | null;
  /** These are all 0 then. */
  readonly none: readonly MeasureKey[];
};

export type ClaimWords = { readonly start: number; readonly end: number };

/** The claim that a pattern finds, unless its words or the sentence are about something else. */
export function worded(
  pattern: RegExp,
  none: readonly MeasureKey[],
  isMeant: (words: string, claimed: Claimed) => boolean = () => true,
): Claim {
  return {
    none,
    find: (claimed) => {
      const match = pattern.exec(claimed.text);
      if (!match || !isMeant(match[0], claimed)) return null;
      return { start: match.index, end: match.index + match[0].length };
    },
  };
}
