import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { importReport } from "../import/import-report";
import { findIssues } from "./engine";

/**
 * What an inspector found in the five published reports, read from their texts as the command line
 * reads them. Neither belongs to this repository; where they lie beside it, they are checked.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = join(dirname(root), "shared");
const expectations = join(shared, "seed-findings.json");
const seeds = join(shared, "seeds");
const present = existsSync(expectations) && existsSync(seeds);

type Expected = {
  readonly findings: readonly { readonly rule: string; readonly evidence: string }[];
  readonly mustNotFire: readonly string[];
};

const expected: readonly (readonly [string, Expected])[] = present
  ? Object.entries(JSON.parse(readFileSync(expectations, "utf8")))
  : [];

/**
 * Findings under the ids of the rules they became: where an id of the list hid several rules, the
 * later ones have ids of their own.
 */
const split: Readonly<Record<string, readonly string[]>> = {
  // Labels of tables are judged by rules about tables, each for its own.
  X03: ["X03", "A16", "B07", "B18", "B19"],
  X04: ["X04", "A17", "B17", "C09"],
};

async function foundIn(name: string) {
  const file = readdirSync(seeds).find((entry) => entry.startsWith(name));
  const read = await importReport(readFileSync(join(seeds, String(file))));
  if (!read.ok) throw new Error(read.reason.kind);
  return findIssues(read.value.report, { printed: read.value.printed });
}

describe.skipIf(!present)("the published reports", () => {
  test.each(expected)("%s: everything an inspector found", async (name, { findings }) => {
    const rules = new Set((await foundIn(name)).map(({ rule }) => rule));
    const missed = findings.filter(
      ({ rule }) => !(split[rule] ?? [rule]).some((one) => rules.has(one)),
    );
    expect(missed.map(({ rule, evidence }) => `${rule} ${evidence}`)).toEqual([]);
  });
  test.each(expected)("%s: nothing where it is sound", async (name, { mustNotFire }) => {
    const found = await foundIn(name);
    expect(found.filter(({ rule }) => mustNotFire.includes(rule))).toEqual([]);
  });
  // Right, though nobody wrote them down: a row of three figures under two heads (A18), 「1. 属于」 with
  // a space (B17), 「今年以来」 in a report that is read next year (X07), 8 documents public of which 8
  // are new (A08).
  test.each(expected)("%s: what is found beside that", async (name, { findings }) => {
    const known = new Set(findings.flatMap(({ rule }) => split[rule] ?? [rule]));
    const more = (await foundIn(name)).filter(({ rule }) => !known.has(rule));
    console.info([name, ...more.map(({ rule, message }) => `  ${rule} ${message}`)].join("\n"));
    expect(more.every(({ message }) => message.endsWith("。"))).toBe(true);
  });
});
