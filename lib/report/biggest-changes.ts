import { countOf } from "./cell-value";
import type { CellChange, Comparison, TextChange } from "./compare";

/** A number that is another one than in the older report. */
export type NumberChange = CellChange & { readonly difference: number | null };

/** The numbers somebody changed, those that changed most first; what is no number on one side last. */
export function biggestChanges({ cells }: Comparison): readonly NumberChange[] {
  return cells
    .filter(({ computed }) => !computed)
    .map((change) => ({ ...change, difference: differenceOf(change) }))
    .sort((one, other) => sizeOf(other) - sizeOf(one));
}

/** How many paragraphs of a text went, came, are others now or stayed. */
export type TextFigures = Readonly<Record<"added" | "removed" | "changed" | "same", number>>;

export function textFigures({ paragraphs }: TextChange): TextFigures {
  const count = (kind: keyof TextFigures) =>
    paragraphs.filter((paragraph) => paragraph.kind === kind).length;
  return {
    added: count("added"),
    removed: count("removed"),
    changed: count("changed"),
    same: count("same"),
  };
}

function differenceOf({ before, after }: CellChange): number | null {
  const [then, now] = [countOf(before), countOf(after)];
  return then === null || now === null ? null : now - then;
}

function sizeOf({ difference }: NumberChange): number {
  return difference === null ? -1 : Math.abs(difference);
}
