import { expect, test } from "vitest";
import { type CleanReport, cleanReport } from "../fixtures/prose/clean-report";
import { allMutations } from "../fixtures/prose/mutations/all-mutations";
import type { Mutated, Mutation } from "../fixtures/prose/mutations/mutation";
import { seededRandom } from "../fixtures/prose/seeded-random";
import { findIssues } from "./engine";

const count = 2000;

type Trial = { readonly kind: string; readonly found: boolean; readonly note: string };

const trials: readonly Trial[] = Array.from({ length: count }, (_, at) => {
  const mutation = allMutations[at % allMutations.length];
  if (!mutation) throw new Error("no mutation");
  return trial(mutation, 10_000 + at);
});

/** The mutation applied to the first clean report from a seed on that has something of its kind. */
function trial(mutation: Mutation, from: number): Trial {
  for (let seed = from; seed < from + 400_000; seed += count) {
    const clean = cleanReport(seed);
    const mutated = mutation.apply(seededRandom(seed + 7), clean);
    if (mutated)
      return {
        kind: mutation.kind,
        found: isFound(clean, mutated),
        note: `${seed} ${mutated.note}`,
      };
  }
  throw new Error(`no clean report has anything for ${mutation.kind}`);
}

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
function recallTable(): string {
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

test("at least 95 of 100 mistakes are found", () => {
  const found = trials.filter((one) => one.found).length;
  console.log(`Found ${found} of ${trials.length} mutations:\n${recallTable()}`);
  const missed = trials.filter((one) => !one.found).map(({ kind, note }) => `${kind}: ${note}`);
  expect(found / trials.length >= 0.95 ? [] : missed).toEqual([]);
});
