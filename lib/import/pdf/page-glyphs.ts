import { type Glyph, type Matrix, multiply } from "./page-geometry";
import { withoutRadicals } from "./radicals";

/** A piece of text as pdfjs gives it: often several words, sometimes across cells. */
export type TextItem = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
};

/** The single characters of a page, where they are seen in `view`; without what is not written level. */
export function pageGlyphs(items: readonly TextItem[], view: Matrix): readonly Glyph[] {
  return items.flatMap((item) => glyphsOf(item, view));
}

function glyphsOf({ str, transform, width }: TextItem, view: Matrix): readonly Glyph[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [along, slope, , , left, baseline] = multiply(view, [a, b, c, d, e, f]);
  const size = Math.hypot(along, slope);
  if (Math.abs(slope) > size * 0.1 || along <= 0 || !(size > 0)) return [];
  const characters = [...withoutRadicals(str)];
  const widths = widthsOf(characters, width, size);
  let at = left;
  return characters.flatMap((text, index) => {
    const from = at;
    at += widths[index] ?? 0;
    return text.trim() === "" ? [] : [{ text, left: from, right: at, baseline, size }];
  });
}

/**
 * Widths of the characters of an item, whose sum alone is known: Chinese ones are as wide as high,
 * others about half of it, blanks take the rest.
 */
function widthsOf(characters: readonly string[], sum: number, size: number): readonly number[] {
  const natural = characters.map((character) => naturalWidth(character) * size);
  const written = characters.map((character) => character.trim() !== "");
  const taken = natural.reduce((total, width, at) => total + (written[at] ? width : 0), 0);
  const blanks = written.filter((isWritten) => !isWritten).length;
  if (blanks > 0 && taken < sum) {
    return natural.map((width, at) => (written[at] ? width : (sum - taken) / blanks));
  }
  const whole = natural.reduce((total, width) => total + width, 0);
  return natural.map((width) => (width * sum) / whole);
}

function naturalWidth(character: string): number {
  if (character.trim() === "") return 0.3;
  return /[\u0020-\u024f]/.test(character) ? 0.55 : 1;
}
