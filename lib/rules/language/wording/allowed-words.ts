import type { Lexicon } from "../../data/lexicon";
import type { Hit } from "../../text/whole-text";

/** Hits that are not within words the office has declared right. */
export function exceptAllowed<Found extends Hit>(
  hits: readonly Found[],
  lexicon: Lexicon | undefined,
): readonly Found[] {
  const allowed = lexicon?.allowed ?? [];
  if (allowed.length === 0) return hits;
  return hits.filter((hit) => !allowed.some((word) => word !== "" && isWithin(hit, word)));
}

function isWithin({ paragraph: { plain }, start, end }: Hit, word: string): boolean {
  const at = plain.indexOf(word, Math.max(0, end - word.length));
  return at !== -1 && at <= start && end <= at + word.length;
}
