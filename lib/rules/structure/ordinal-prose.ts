import type { Issue, Rule, Subject } from "../issue";
import { narrativesOf } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";
import { chineseOrdinal } from "./ordinal";
import { type Ordinal, ordinalRuns } from "./ordinal-runs";

/** 二是 without a 一是 before it (S07). */
export function findHeadlessRuns(subject: Subject, rule: Rule): readonly Issue[] {
  return namedRuns(subject).flatMap(({ name, run }) => {
    const [first] = run;
    if (!first || first.number === 1) return [];
    const expected = `${chineseOrdinal(first.number - 1)}${first.word.at(-1)}`;
    const message = `${name}：“${first.word}”前面没有“${expected}”，请补上序号或者改写。`;
    return [passageIssue(rule, message, [first.passage])];
  });
}

/** A number left out: 一是…；三是… (S25). */
export function findGappedRuns(subject: Subject, rule: Rule): readonly Issue[] {
  return namedRuns(subject).flatMap(({ name, run }) => {
    if (firstPair(run, (number, next) => next <= number)) return [];
    const [before, wrong] = firstPair(run, (number, next) => next > number + 1) ?? [];
    if (!before || !wrong) return [];
    const message = `${name}：“${before.word}”后面直接是“${wrong.word}”，请补上缺少的一条或者依次编号。`;
    return [passageIssue(rule, message, [before.passage, wrong.passage])];
  });
}

/** A number that stands twice or runs backwards: 一是…；二是…；二是… (S26). */
export function findRepeatedRuns(subject: Subject, rule: Rule): readonly Issue[] {
  return namedRuns(subject).flatMap(({ name, run }) => {
    const [before, wrong] = firstPair(run, (number, next) => next <= number) ?? [];
    if (!before || !wrong) return [];
    const message = `${name}：“${before.word}”后面又是“${wrong.word}”，请依次编号。`;
    const edits = run.flatMap((ordinal, at) =>
      ordinal.number === at + 1 ? [] : [{ ...ordinal.numeral, text: chineseOrdinal(at + 1) }],
    );
    const fix = { label: "依次编号", changes: [], edits, safe: true } as const;
    return [passageIssue(rule, message, [before.passage, wrong.passage], fix)];
  });
}

function namedRuns({ texts }: Subject) {
  return narrativesOf(texts).flatMap((part) =>
    ordinalRuns(part).map((run) => ({ name: part.name, run })),
  );
}

function firstPair(
  run: readonly Ordinal[],
  isWrong: (number: number, next: number) => boolean,
): readonly [Ordinal, Ordinal] | null {
  const pairs = run.slice(1).map((ordinal, at) => [run[at] ?? ordinal, ordinal] as const);
  return pairs.find(([before, next]) => isWrong(before.number, next.number)) ?? null;
}
