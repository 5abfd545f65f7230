import type { MeasureKey } from "../../template/measures";
import type { Issue, Rule, Subject } from "../issue";
import { lastYear, placesOf, thisYear } from "./figures-of-years";

/** A measure under the name that messages give it. */
export type NamedMeasure = { readonly key: MeasureKey; readonly name: string };

/** Figures more than three times last year's, or less than a third, where the difference is no trifle. */
export function findJumps(measures: readonly NamedMeasure[]): Rule["find"] {
  return (subject, rule) =>
    measures.flatMap((measure) =>
      jumpOf(subject, measure.key) === "changed" ? [issueOf(subject, rule, measure)] : [],
    );
}

/** Figures of some size that were 0 last year, or are 0 now. */
export function findAppearances(measures: readonly NamedMeasure[]): Rule["find"] {
  return (subject, rule) =>
    measures.flatMap((measure) =>
      jumpOf(subject, measure.key) === "from-or-to-none" ? [issueOf(subject, rule, measure)] : [],
    );
}

/** How a figure moved between the two years, where it moved far. */
export function jumpOf(subject: Subject, key: MeasureKey): "changed" | "from-or-to-none" | null {
  const [now, then] = [thisYear(subject, key), lastYear(subject, key)];
  if (now === null || then === null || Math.abs(now - then) < leastDifference) return null;
  if (now === 0 || then === 0) return "from-or-to-none";
  return now > then * mostTimes || then > now * mostTimes ? "changed" : null;
}

const leastDifference = 20;
const mostTimes = 3;

function issueOf(subject: Subject, rule: Rule, { key, name }: NamedMeasure): Issue {
  const [now, then] = [thisYear(subject, key), lastYear(subject, key)];
  return {
    rule: rule.id,
    severity: rule.severity,
    message: `${name}今年为 ${now}，上年报告为 ${then}，变化很大。请核对，确实如此的可在正文中说明原因。`,
    places: placesOf(subject, key),
  };
}
