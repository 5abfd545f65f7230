import { expect, test } from "vitest";
import { type CleanReport, cleanReport } from "../fixtures/prose/clean-report";
import { allMutations } from "../fixtures/prose/mutations/all-mutations";
import type { Mutated, Mutation } from "../fixtures/prose/mutations/mutation";
import { seededRandom } from "../fixtures/prose/seeded-random";
import type { WordingBook } from "../fixtures/prose/telling";
import { firstBook } from "../fixtures/prose/wordings/first-book";
import { secondBook } from "../fixtures/prose/wordings/second/second-book";
import { thirdBook } from "../fixtures/prose/wordings/third/third-book";
import { findIssues } from "./engine";

type Trial = { readonly kind: string; readonly found: boolean; readonly note: string };

/** As many mistakes as asked for, each kind in turn, in reports written with the words of one book. */
function trialsOf(book: WordingBook, count: number): readonly Trial[] {
  const nowhere = new Set<Mutation>();
  return Array.from({ length: count }, (_, at) => {
    const mutation = allMutations[at % allMutations.length];
    if (!mutation || nowhere.has(mutation)) return [];
    const made = trial(mutation, book, 10_000 + at);
    if (!made) nowhere.add(mutation);
    return made ?? [];
  }).flat();
}

/** The mutation applied to the first clean report from a seed on that has something of its kind; a book may have none. */
function trial(mutation: Mutation, book: WordingBook, from: number): Trial | null {
  for (let seed = from; seed < from + 200 * step; seed += step) {
    const clean = cleanReport(seed, { book });
    const mutated = mutation.apply(seededRandom(seed + 7), clean);
    if (mutated)
      return {
        kind: mutation.kind,
        found: isFound(clean, mutated),
        note: `${seed} ${mutated.note}`,
      };
  }
  return null;
}

const step = 2000;

/** A finding that was not there before names a field that is wrong now. */
function isFound({ report, context }: CleanReport, mutated: Mutated): boolean {
  const before = new Set(
    findIssues(report, context).map(({ rule, message }) => `${rule} ${message}`),
  );
  return findIssues(mutated.report, mutated.context ?? context).some(
    ({ rule, message, places }) =>
      !before.has(`${rule} ${message}`) && places.some((place) => mutated.places.includes(place)),
  );
}

/** Found of all, kind by kind, the worst first. */
function recallTable(trials: readonly Trial[]): string {
  const kinds = [...new Set(trials.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const own = trials.filter((one) => one.kind === kind);
      return { kind, all: own.length, found: own.filter(({ found }) => found).length };
    })
    .sort((left, right) => left.found / left.all - right.found / right.all)
    .map(
      ({ kind, all, found }) =>
        `${String(Math.round((found / all) * 100)).padStart(3)} %  ${found}/${all}  ${kind}`,
    )
    .join("\n");
}

// Made while the file is loaded, as it takes longer than a test may.
const results = (
  [
    ["the first book", firstBook, 2000],
    ["the second book, written apart", secondBook, 710],
    ["the third book, after published reports", thirdBook, 710],
  ] as const
).map(([name, book, count]) => ({ name, count, trials: trialsOf(book, count) }));

test.each(results)("at least 95 of 100 mistakes are found in $name", ({ name, count, trials }) => {
  const found = trials.filter((one) => one.found).length;
  console.log(
    `${name}: found ${found} of ${trials.length} mutations, ${count - trials.length} had no place:\n${recallTable(trials)}`,
  );
  const missed = trials.filter((one) => !one.found).map(({ kind, note }) => `${kind}: ${note}`);
  expect(found / trials.length >= 0.95 ? [] : missed).toEqual([]);
  expect(trials.length).toBeGreaterThan(0.85 * count);
});
