import { describe, expect, test } from "vitest";
import { findIssues } from "../engine";
import type { Rule } from "../issue";
import { issuesInTurn, subjectOf } from "../issues-in-turn";
import { ruleBook } from "../rule-book";
import type { Example } from "./example";
import { exampleContext, exampleReport } from "./example-report";
import { ruleExamples } from "./rule-examples";

/** What one rule finds in an example. */
function foundBy(rule: Rule, example: Example) {
  const subject = subjectOf(exampleReport(example.report), exampleContext(example));
  return [...issuesInTurn(subject, [rule])].flat();
}

/** The examples of a rule that would go wrong with this rule in its place. */
function brokenExamples(rule: Rule): number {
  const examples = ruleExamples[rule.id];
  const wronglyFound = examples?.passes.filter((one) => foundBy(rule, one).length > 0) ?? [];
  const missed = examples?.fails.filter((one) => foundBy(rule, one).length === 0) ?? [];
  return wronglyFound.length + missed.length;
}

describe.each(ruleBook.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const examples = ruleExamples[id] ?? { passes: [], fails: [] };
  test("has two examples that pass and two that fail", () => {
    expect(examples.passes.length).toBeGreaterThanOrEqual(2);
    expect(examples.fails.length).toBeGreaterThanOrEqual(2);
  });
  test.each(examples.passes)("lets pass: $note", (example) => {
    expect(foundBy(rule, example)).toEqual([]);
  });
  test.each(examples.fails)("objects to: $note", (example) => {
    const found = foundBy(rule, example);
    expect(found.map((issue) => issue.rule)).toContain(id);
    expect(found.map(({ message }) => message).join("\n")).toContain(example.says ?? "");
  });
  test("fails its examples when it is switched off, and when it always objects", () => {
    expect(brokenExamples({ ...rule, find: () => [] })).toBeGreaterThanOrEqual(2);
    const issue = { rule: id, severity: rule.severity, message: "总是。", places: [] };
    expect(brokenExamples({ ...rule, find: () => [issue] })).toBeGreaterThanOrEqual(2);
  });
});

test("every example belongs to a rule", () => {
  const ids = new Set(ruleBook.map(({ id }) => id));
  expect(Object.keys(ruleExamples).filter((id) => !ids.has(id))).toEqual([]);
});

test.each([2019, 2020, 2021, 2024, 2025])("no rule objects to the model report of %i", (year) => {
  const example: Example = { note: "", report: { year } };
  expect(findIssues(exampleReport({ year }), exampleContext(example))).toEqual([]);
});
