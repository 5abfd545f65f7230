import {
  type GramTable,
  gramLength,
  gramsOf,
  gramTable,
  hasGram,
  isSampled,
  sampleOf,
  shareFound,
} from "./grams";
import type { OwnWords } from "./own-words";

/** Characters `start` to `end` of a text as typed. */
export type Run = { readonly start: number; readonly end: number };

/** A text to which others are held. */
export type Compared = {
  readonly words: OwnWords;
  readonly table: GramTable;
  readonly sample: GramTable;
};

export function compared(words: OwnWords): Compared {
  const grams = gramsOf(words);
  return { words, table: gramTable(grams), sample: gramTable(grams.filter(isSampled)) };
}

/** How much of the text, 0 to 1, stands in another one; 0 where a sample says that it is less than asked for. */
export function likenessTo({ table, sample }: Compared, other: OwnWords, least: number): number {
  const isLong = sample.total >= fewestSampled;
  if (isLong && shareFound(sample, sampleOf(other)) < least - sampleError) return 0;
  return shareFound(table, gramsOf(other));
}

/** With 60 of eight times as many, shares are right within a fifth (3 standard deviations). */
const fewestSampled = 60;
const sampleError = 0.2;

/** The runs of the text that stand in the other one, long enough to be no mere phrase. */
export function commonRuns({ words }: Compared, other: OwnWords): readonly Run[] {
  const table = gramTable(gramsOf(other));
  const runs: { start: number; end: number }[] = [];
  gramsOf(words).forEach((gram, at) => {
    if (!hasGram(table, gram)) return;
    const last = runs.at(-1);
    if (last && at <= last.end) last.end = at + gramLength;
    else runs.push({ start: at, end: at + gramLength });
  });
  return runs
    .filter(({ start, end }) => end - start >= shortestRun)
    .map(({ start, end }) => ({
      start: words.offsets[start] ?? 0,
      end: (words.offsets[end - 1] ?? 0) + 1,
    }));
}

const shortestRun = 10;
