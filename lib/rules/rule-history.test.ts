import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { ruleBook } from "./rule-book";
import { currentVersion, type RuleBookVersion, ruleHistory } from "./rule-history";

/** What readers of the rule page have been told of every rule, as a hash of the version in force. */
const pinned = "2 3f685b73fb9aad1c";

test("every rule has been announced, and what was taken back is gone", () => {
  const announced = ruleHistory.reduce(inForceAfter, new Set<string>());
  expect([...announced].sort()).toEqual(ruleBook.map(({ id }) => id).sort());
});

test("what is told of a rule changes with a new version only", () => {
  const told = ruleBook.map(({ id, severity, title, basis, years }) => [
    id,
    severity,
    title,
    basis,
    years ?? null,
  ]);
  const hash = createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 16);
  expect(`${currentVersion().version} ${hash}`).toBe(pinned);
});

function inForceAfter(known: ReadonlySet<string>, { changes }: RuleBookVersion) {
  const named = (kind: string) =>
    changes.filter((change) => change.kind === kind).flatMap(({ rules }) => rules);
  const gone = new Set(named("removed"));
  return new Set([...known, ...named("added")].filter((id) => !gone.has(id)));
}
