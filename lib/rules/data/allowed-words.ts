import type { Lexicon } from "./lexicon";

/** The office has said that these words are right. */
export function isAllowed(lexicon: Lexicon | undefined, words: string): boolean {
  return lexicon?.allowed?.includes(words) ?? false;
}
