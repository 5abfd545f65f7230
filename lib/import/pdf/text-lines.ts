import type { Glyph } from "./page-geometry";

/** Characters on one line of writing. */
export type TextLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
};

/**
 * Gaps in heights of the writing: what parts words and figures, what parts Chinese characters, which
 * programs draw apart to fill a line, and what parts columns.
 */
const [wordGap, chineseGap, columnGap] = [0.2, 0.8, 1.5];

/** Characters gathered into lines, from the top down and from left to right. */
export function textLines(glyphs: readonly Glyph[]): readonly TextLine[] {
  const lines: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((one, other) => one.baseline - other.baseline)) {
    const line = lines.at(-1);
    const start = line?.[0];
    const isSame =
      start && glyph.baseline - start.baseline < Math.max(start.size, glyph.size) * 0.5;
    if (line && isSame) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map(lineOf);
}

function lineOf(glyphs: readonly Glyph[]): TextLine {
  const sorted = [...glyphs].sort((one, other) => one.left - other.left);
  const text = sorted.map((glyph, at) => gapBefore(glyph, sorted[at - 1]) + glyph.text).join("");
  return {
    text,
    left: sorted[0]?.left ?? 0,
    right: Math.max(...sorted.map(({ right }) => right)),
    baseline: Math.max(...sorted.map(({ baseline }) => baseline)),
    size: Math.max(...sorted.map(({ size }) => size)),
  };
}

/** Two numbers that only a gap parts must not become one. */
function gapBefore(glyph: Glyph, previous: Glyph | undefined): string {
  if (!previous) return "";
  const gap = (glyph.left - previous.right) / glyph.size;
  if (gap > columnGap) return "\t";
  const isChinese = !/[\u0020-\u024f]/.test(previous.text + glyph.text);
  return gap > (isChinese ? chineseGap : wordGap) ? " " : "";
}
