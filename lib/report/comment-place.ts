import { compareProse, paragraphsOf } from "./prose-diff";

/**
 * Where a comment on a paragraph stands in the text as it is now: at the paragraph itself, at the
 * one it has become, or nowhere, when it was taken out.
 */
export type CommentPlace =
  | { readonly kind: "found"; readonly paragraph: number }
  | { readonly kind: "changed"; readonly paragraph: number }
  | { readonly kind: "gone" };

/** Finds a commented paragraph again by its text; edits elsewhere do not move it. */
export function findCommentPlace(
  quote: string,
  { before, now }: { readonly before: string | null; readonly now: string | null },
): CommentPlace {
  const then = paragraphsOf(before).indexOf(quote);
  const changes = compareProse(before, now);
  const change = changes.find((one) => "before" in one && one.before === then);
  if (change?.kind === "same") return { kind: "found", paragraph: change.after };
  const elsewhere = paragraphsOf(now).indexOf(quote);
  if (elsewhere >= 0) return { kind: "found", paragraph: elsewhere };
  return change?.kind === "changed"
    ? { kind: "changed", paragraph: change.after }
    : { kind: "gone" };
}
