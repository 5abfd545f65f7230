import { compareProse, paragraphsOf } from "./prose-diff";

/**
 * Where a comment on a paragraph stands in the text as it is now: at the paragraph itself, at the
 * one it has become, or nowhere, when it was taken out.
 */
export type CommentPlace =
  | { readonly kind: "found"; readonly paragraph: number }
  | { readonly kind: "changed"; readonly paragraph: number }
  | { readonly kind: "gone" };

/** A paragraph by its text, and which of those that read alike, from 0. */
export type ParagraphQuote = { readonly quote: string; readonly ordinal: number };

/** How many paragraphs before this one read alike. */
export function ordinalOf(text: string | null, paragraph: number): number {
  const paragraphs = paragraphsOf(text);
  return paragraphs.slice(0, paragraph).filter((one) => one === paragraphs[paragraph]).length;
}

/** The place of a quoted paragraph in a text; null when it has none such. */
export function paragraphAt(
  text: string | null,
  { quote, ordinal }: ParagraphQuote,
): number | null {
  const alike = paragraphsOf(text).flatMap((one, place) => (one === quote ? [place] : []));
  return alike[ordinal] ?? null;
}

/** Finds a commented paragraph again by its text; edits elsewhere do not move it. */
export function findCommentPlace(
  quoted: ParagraphQuote,
  { before, now }: { readonly before: string | null; readonly now: string | null },
): CommentPlace {
  const then = paragraphAt(before, quoted);
  const changes = compareProse(before, now);
  const change = changes.find((one) => "before" in one && one.before === then);
  if (change?.kind === "same") return { kind: "found", paragraph: change.after };
  const present = paragraphsOf(now);
  // One that stayed where it was is another paragraph that reads alike.
  const moved = changes.find(
    (one) => one.kind !== "same" && "after" in one && present[one.after] === quoted.quote,
  );
  if (moved && "after" in moved) return { kind: "found", paragraph: moved.after };
  return change?.kind === "changed"
    ? { kind: "changed", paragraph: change.after }
    : { kind: "gone" };
}
