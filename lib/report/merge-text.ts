import { diff3Merge } from "node-diff3";

/** A piece of two texts that came from one: agreed, or changed by both in different ways. */
export type MergePart =
  | { readonly kind: "agreed"; readonly text: string }
  | {
      readonly kind: "different";
      readonly before: string;
      readonly mine: string;
      readonly theirs: string;
    };

/**
 * What became of a text that two people changed at once, paragraph by paragraph: the pieces in their
 * order, to be joined as they are. What only one of them changed is agreed.
 */
export function mergeText(before: string, mine: string, theirs: string): readonly MergePart[] {
  // The line breaks are pieces of their own, so that neighbouring paragraphs do not meet.
  const regions = diff3Merge(piecesOf(mine), piecesOf(before), piecesOf(theirs));
  return regions.map(({ ok, conflict }) =>
    conflict
      ? {
          kind: "different",
          before: conflict.o.join(""),
          mine: conflict.a.join(""),
          theirs: conflict.b.join(""),
        }
      : { kind: "agreed", text: (ok ?? []).join("") },
  );
}

/** The merged text; null while the two disagree about a paragraph. */
export function agreedText(parts: readonly MergePart[]): string | null {
  const texts = parts.map((part) => (part.kind === "agreed" ? part.text : null));
  return texts.includes(null) ? null : texts.join("");
}

function piecesOf(text: string): string[] {
  return text.split(/(\n)/).filter((piece) => piece !== "");
}
