import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyReport } from "../fixtures/any-report";
import { type Report, withValues } from "../report/report";
import { fieldAddresses } from "../template/cells";
import { templates } from "../template/registry";
import { applyFix } from "./apply-fixes";
import type { CheckContext } from "./check-context";
import { findIssues } from "./engine";
import type { Issue } from "./issue";
import { ruleBook } from "./rule-book";

/** A report, and another of the same format that plays last year's. */
const anySubject = fc
  .tuple(anyReport, anyReport)
  .map(([report, prior]): readonly [Report, CheckContext] => [report, { prior }]);

describe("the rule book", () => {
  test("has each rule once, with a title and a basis", () => {
    const ids = ruleBook.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, basis } of ruleBook) {
      expect(title).not.toBe("");
      expect(basis).not.toBe("");
    }
  });
  test("has every rule the formats name", () => {
    const ids = new Set(ruleBook.map(({ id }) => id));
    const named = templates.flatMap(({ tables }) =>
      tables.flatMap(({ relations, cellRules }) => [
        ...relations.map(({ rule }) => rule),
        ...Object.values(cellRules).filter((rule) => rule !== null),
      ]),
    );
    expect([...new Set(named)].filter((rule) => !ids.has(rule))).toEqual([]);
  });
});

describe("any draft", () => {
  test("is checked without failing, and every finding stands on known fields", () => {
    fc.assert(
      fc.property(anySubject, ([report, context]) => {
        const known = fieldAddresses(report.template);
        for (const { message, places } of findIssues(report, context)) {
          expect(places.length).toBeGreaterThan(0);
          expect(places.every((place) => known.has(place))).toBe(true);
          expect(message).toMatch(/。$/);
          expect(message).not.toMatch(/undefined|null|NaN|！/);
        }
      }),
      { numRuns: 60 },
    );
  });
  test("gets messages that spell both numbers and their difference", () => {
    fc.assert(
      fc.property(anySubject, ([report, context]) => {
        for (const issue of findIssues(report, context)) {
          if (/相差/.test(issue.message)) expect(spellsItsDifference(issue)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
  test("is rid of a finding by the fix that is offered with it", () => {
    fc.assert(
      fc.property(anySubject, ([report, context]) => {
        const issues = findIssues(report, context);
        for (const issue of issues) {
          if (!issue.fix) continue;
          const mended = findIssues(withValues(report, applyFix(report, issue.fix)), context);
          // Of several repairs in one text only one has been made.
          const [left, before] = [mended, issues].map((all) =>
            all.filter((other) => sameIssue(other, issue)),
          );
          expect(left?.length).toBeLessThan(before?.length ?? 0);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test("every arithmetic rule spells a difference", () => {
  const spelling = ["A06", "A10", "A11", "B03", "B04", "B05", "B09", "C03"];
  const missing = new Set(spelling);
  const stillMissing = fc.property(anySubject, ([report, context]) => {
    for (const { rule, message } of findIssues(report, context)) {
      if (/相差 \d/.test(message)) missing.delete(rule);
    }
    return missing.size > 0;
  });
  // The rarest, A11, fires in 1.5 % of the reports.
  fc.check(stillMissing, { numRuns: 2000, endOnFailure: true });
  expect([...missing]).toEqual([]);
});

/** Some two numbers of the message are as far apart as it says. */
function spellsItsDifference({ message }: Issue): boolean {
  const [before = "", after = ""] = message.split("相差 ");
  const difference = Number.parseInt(after, 10);
  // The bound 0 of a sum that may not be negative is spelled as 小于 0.
  const numbers = [...before.matchAll(/-?\d+/g)].map(([number]) => Number(number));
  return (
    difference > 0 && numbers.some((left) => numbers.some((right) => left - right === difference))
  );
}

function sameIssue(left: Issue, right: Issue): boolean {
  return left.rule === right.rule && left.places.join() === right.places.join();
}
