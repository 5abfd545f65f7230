import type { Address } from "../../template/cells";

/** A block from the clipboard: rows of cell texts. */
export type PastedBlock = readonly (readonly string[])[];

/** A text of the block with the cell it goes to, or the reason why it goes nowhere. */
export type Placement =
  | { readonly address: Address; readonly text: string }
  | { readonly unplaced: UnplacedText };

export type UnplacedText = {
  readonly text: string;
  readonly reason: "no-such-row" | "wrong-cell-count" | "outside" | "not-a-number";
};

export function unplacedRow(cells: readonly string[], reason: UnplacedText["reason"]): Placement {
  return { unplaced: { text: cells.filter((text) => text.trim() !== "").join(" "), reason } };
}

export function hasNumbers(cells: readonly string[]): boolean {
  return cells.some(isNumber);
}

function isNumber(text: string): boolean {
  return /^[+-]?[\d,.]+(元|万元|件)?$/.test(text.normalize("NFKC").trim());
}

/** Words, not a number with its unit and not a lone 无. */
export function isLabel(text: string): boolean {
  return !isNumber(text) && /\p{Script=Han}.*\p{Script=Han}/su.test(text);
}
