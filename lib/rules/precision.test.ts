import { expect, test } from "vitest";
import { cleanReport } from "../fixtures/prose/clean-report";
import { secondBook } from "../fixtures/prose/wordings/second/second-book";
import { thirdBook } from "../fixtures/prose/wordings/third/third-book";
import { findIssues } from "./engine";

const seeds = Array.from({ length: 240 }, (_, at) => at + 1);
const findings = seeds.flatMap((seed) => {
  const { report, context } = cleanReport(seed);
  return findIssues(report, context).map((issue) => ({
    seed,
    ...issue,
    family: issue.rule.charAt(0),
  }));
});

/** How often each rule objects to clean reports: `N06 warning 3`. */
function tally(): string {
  const names = findings.map(({ rule, severity }) => `${rule} ${severity}`);
  return [...new Set(names)]
    .sort()
    .map((name) => `${name} ${names.filter((other) => other === name).length}`)
    .join("\n");
}

function sentences(found: typeof findings): readonly string[] {
  return found.map(({ seed, rule, message }) => `${seed} ${rule} ${message}`);
}

test("no clean report has an error, in whatever words it is written", () => {
  expect(sentences(findings.filter(({ severity }) => severity === "error"))).toEqual([]);
});

test("figures in texts and language give less than 0.2 warnings a clean report", () => {
  console.log(`Findings in ${seeds.length} clean reports:\n${tally() || "none"}`);
  const warnings = findings.filter(
    ({ severity, family }) => severity === "warning" && /[NX]/.test(family),
  );
  expect(sentences(warnings).slice(0, warnings.length < 0.2 * seeds.length ? 0 : 60)).toEqual([]);
});

test("numbers in full-width digits are read as well; only that they should be half-width is said", () => {
  const found = seeds.slice(0, 60).flatMap((seed) => {
    const { report, context } = cleanReport(seed, { numbers: "full-width" });
    return findIssues(report, context).filter(
      ({ severity, rule }) => severity === "error" || /^[NX]/.test(rule),
    );
  });
  const wrong = found.filter(({ severity, rule }) => severity !== "info" && rule !== "X19");
  expect(wrong.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  expect(found.map(({ rule }) => rule)).toContain("X19");
});

test.each([
  ["a second book of wordings, written apart,", secondBook],
  ["a third book, after published reports,", thirdBook],
])("%s gives no error and no false figure", (_, book) => {
  const found = seeds.flatMap((seed) => {
    const { report, context } = cleanReport(seed, { book });
    return findIssues(report, context).filter(({ severity }) => severity !== "info");
  });
  expect(found.filter(({ severity, rule }) => severity === "error" || /^N/.test(rule))).toEqual([]);
  expect(found.length / seeds.length).toBeLessThan(0.2);
});

test("there are at least 200 reports, and no two say the same", () => {
  const texts = new Set(
    seeds.map((seed) =>
      [...cleanReport(seed).report.fields.values()]
        .filter((value) => typeof value === "string")
        .join("\n"),
    ),
  );
  expect(texts.size).toBeGreaterThanOrEqual(200);
});
