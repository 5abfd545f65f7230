import type { NumberToken } from "../../text/numbers";
import type { Paragraph, Sentence, TextPart } from "../../text/report-texts";

/** A number of a narrative with the words that can say what it counts. */
export type Figure = {
  readonly part: TextPart;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  readonly number: NumberToken;
  /** Headings it stands under. */
  readonly topic: string;
  /** Its sentence up to it. */
  readonly before: string;
  /** Its clause up to it, without what belongs to the number before and without asides. */
  readonly near: string;
  /** Words right behind it, up to the next mark. */
  readonly tail: string;
  /** The figure before it in the same sentence. */
  readonly previous: Figure | null;
};
