/**
 * Largest font size in half-points, at most `size`, in which the longest unbreakable word of a cell
 * stays on one line of `width` twips: 1234567 must not become 123456 over 7.
 */
export function cellSize(text: string, width: number, size: number): number {
  if (largestSize(text.length, width) >= size) return size;
  const longest = Math.max(0, ...(text.match(words) ?? []).map((word) => word.length));
  return Math.min(size, Math.max(smallest, largestSize(longest, width)));
}

function largestSize(digits: number, width: number): number {
  return Math.floor(width / (digits * widestDigit * twipsPerHalfPoint));
}

const words = /[!-~]+/g;
const twipsPerHalfPoint = 10;
/** In em. 0.5 in 宋体 and Times New Roman, 0.636 in DejaVu, which replaces them on many a Linux. */
const widestDigit = 0.64;
/** 4 pt holds the longest counts; anything longer wraps. */
const smallest = 8;
