import type { Lexicon } from "./lexicon";

/** What several offices have added, the highest first: lists grow, the nearest office's limits hold. */
export function joinedLexicon(lexicons: readonly Lexicon[]): Lexicon {
  return lexicons.reduce(joinedWith, {});
}

function joinedWith(above: Lexicon, own: Lexicon): Lexicon {
  return {
    typos: [...(above.typos ?? []), ...(own.typos ?? [])],
    forbidden: [...(above.forbidden ?? []), ...(own.forbidden ?? [])],
    offTopic: [...(above.offTopic ?? []), ...(own.offTopic ?? [])],
    allowed: [...(above.allowed ?? []), ...(own.allowed ?? [])],
    documents: [...(above.documents ?? []), ...(own.documents ?? [])],
    limits: { ...above.limits, ...own.limits },
  };
}
