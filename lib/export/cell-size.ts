/**
 * Largest font size in half-points, at most `size`, in which the longest unbreakable word of a cell
 * stays on one line of `width` twips: 1234567 must not become 123456 over 7.
 */
export function cellSize(text: string, width: number, size: number): number {
  const longest = Math.max(0, ...(text.match(words) ?? []).map((word) => word.length));
  if (longest * widestDigit * twipsPerHalfPoint * size <= width) return size;
  return Math.max(smallest, Math.floor(width / (longest * widestDigit * twipsPerHalfPoint)));
}

const words = /[!-~]+/g;
const twipsPerHalfPoint = 10;
/** Digits are 0.5 em wide in 宋体 and Times New Roman, but wider in the faces that replace them. */
const widestDigit = 0.56;
/** 5 pt: smaller is not legible on paper; longer words wrap. */
export const smallest = 10;
