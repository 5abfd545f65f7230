import type { HeadingLevel } from "../../report/heading-level";
import type { Line } from "../lines";
import type { PageStyle, TextRole } from "../page-look";

/** How a run differs from its paragraph's style. */
export type RunLook = { readonly size: number | null; readonly eastAsia: string | null };
export const plainRun: RunLook = { size: null, eastAsia: null };

/** What of a paragraph its style does not say. */
export type ParagraphLook = {
  readonly role: TextRole;
  readonly flush: boolean;
  readonly keepNext: boolean;
  /** Distance from the left edge in twips; 0 for the style's own. */
  readonly left: number;
};

export function leftIndent({ role, left }: Line, style: PageStyle): number {
  return Math.round(left * style.text[role].size * twipsPerHalfPoint);
}

/** The head that runs into a line and the rest of it, each with its look. */
export function lineSpans(
  { text, lead }: Line,
  style: PageStyle,
): readonly (readonly [string, RunLook])[] {
  if (lead === null) return [[text, plainRun]];
  return [
    [text.slice(0, lead.length), { ...plainRun, eastAsia: leadFace(lead.level, style) }],
    [text.slice(lead.length), plainRun],
  ];
}

/** Face of a head that runs into its paragraph; null when it is the paragraph's own. */
export function leadFace(level: HeadingLevel, { text }: PageStyle): string | null {
  const face = text[`level${level}`].eastAsia;
  return face === text.body.eastAsia ? null : face;
}

/** A text cut at its tabs and line breaks, which are pieces themselves. */
export function textPieces(text: string): readonly string[] {
  if (!/[\t\n]/.test(text)) return text === "" ? [] : [text];
  return text.split(/([\t\n])/).filter((piece) => piece !== "");
}

/** “” — … are Chinese or Latin characters: a hint says which face draws them. */
export function isChinese(piece: string): boolean {
  return /[^ -~]/.test(piece);
}

const twipsPerHalfPoint = 10;
