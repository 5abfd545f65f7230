import { onceFor } from "../../template/once";
import type { OwnWords } from "./own-words";

/** Signs in a gram (rule N15: 5-gram). */
export const gramLength = 5;

/** A hash of each run of five words' signs, in order. Two texts that share one share the words, but for a chance of 1 in 4 billion. */
export const gramsOf = onceFor(({ codes }: OwnWords): Int32Array => {
  const grams = new Int32Array(Math.max(0, codes.length - gramLength + 1));
  let hash = 0;
  for (let end = 0; end < codes.length; end += 1) {
    const leaving = end < gramLength ? 0 : (codes[end - gramLength] ?? 0);
    hash = (Math.imul(hash, base) + (codes[end] ?? 0) - Math.imul(leaving, basePower)) | 0;
    if (end < gramLength - 1) continue;
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    grams[end - gramLength + 1] = mixed ^ (mixed >>> 13) || 1;
  }
  return grams;
});

/** Base of the rolling hash, and its fifth power, with which the sign five places before leaves it. */
const base = 0x01000193;
const basePower = [1, 2, 3, 4, 5].reduce((power) => Math.imul(power, base), 1);

/** One gram of eight, chosen by its value: enough to see whether long texts may be alike. */
export const sampleOf = onceFor((words: OwnWords): Int32Array => gramsOf(words).filter(isSampled));

export function isSampled(gram: number): boolean {
  return (gram & 7) === 0;
}

/** Where the grams of one text are looked up: an open table of values, with how often each occurs. */
export type GramTable = {
  readonly values: Int32Array;
  readonly counts: Int32Array;
  readonly total: number;
};

export function gramTable(grams: Int32Array): GramTable {
  let size = 64;
  while (size < grams.length * 2) size *= 2;
  const values = new Int32Array(size);
  const counts = new Int32Array(size);
  for (const gram of grams) {
    const slot = slotOf(values, gram);
    values[slot] = gram;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return { values, counts, total: grams.length };
}

/** The share of the table's text, 0 to 1, that occurs among other grams. */
export function shareFound({ values, counts, total }: GramTable, grams: Int32Array): number {
  if (total === 0) return 0;
  const seen = new Uint8Array(values.length);
  let found = 0;
  for (let at = 0; at < grams.length; at += 1) {
    const slot = slotOf(values, grams[at] ?? 0);
    if (seen[slot] === 1) continue;
    seen[slot] = 1;
    found += counts[slot] ?? 0;
  }
  return found / total;
}

export function hasGram({ values }: GramTable, gram: number): boolean {
  return values[slotOf(values, gram)] === gram;
}

/** The slot of a value, or the empty one where it would be. */
function slotOf(values: Int32Array, gram: number): number {
  const mask = values.length - 1;
  let slot = (gram ^ (gram >>> 13)) & mask;
  while (values[slot] !== 0 && values[slot] !== gram) slot = (slot + 1) & mask;
  return slot;
}
