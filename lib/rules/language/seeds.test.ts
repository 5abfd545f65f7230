import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { seedNames, seedReport } from "../../fixtures/seed-reports";
import { importReport } from "../../import/import-report";
import type { Report } from "../../report/report";
import { cellIndex } from "../../template/cells";
import type { CheckContext } from "../check-context";
import { issuesInTurn, subjectOf } from "../issues-in-turn";
import { likenessRules } from "../likeness/likeness-rules";
import { languageRules } from "./language-rules";

/** The published texts are not part of this repository; where they lie beside it, they are checked. */
const root = fileURLToPath(new URL("../../..", import.meta.url));
const published = join(dirname(root), "shared", "seeds");
const files = existsSync(published) ? readdirSync(published).sort() : [];

/** Rule and field of each issue; cells by their table's section. */
function found(report: Report, context: CheckContext = {}): readonly string[] {
  const cells = cellIndex(report.template);
  const subject = subjectOf(report, context);
  return [...issuesInTurn(subject, [...languageRules, ...likenessRules])]
    .flat()
    .map(({ rule, places: [place = ""] }) => `${rule} ${cells.has(place) ? "table" : place}`)
    .sort();
}

const overview = "narratives.overview";
const improvements = "narratives.improvements";
const otherMatters = "narratives.otherMatters";

describe.skipIf(files.length === 0)("the published report has what inspectors find in it:", () => {
  test.each([
    ["seed-000", ["X04 title", "X13 preamble"]],
    [
      "seed-001",
      [
        "X01 preamble",
        "X02 table",
        "X03 table",
        `X06 ${overview}`,
        "X07 preamble",
        `X08 ${overview}`,
      ],
    ],
    [
      // Its 今年以来 is the 2021 of the same section, so X07 is right beside the known findings.
      "seed-002",
      [
        `X03 ${improvements}`,
        `X03 ${overview}`,
        "X03 preamble",
        "X03 table",
        `X04 ${overview}`,
        `X05 ${improvements}`,
        `X05 ${otherMatters}`,
        `X07 ${overview}`,
        `X08 ${overview}`,
        `X11 ${overview}`,
      ],
    ],
    [
      "seed-003",
      [
        `X02 ${improvements}`,
        `X03 ${improvements}`,
        `X03 ${overview}`,
        "X03 table",
        "X04 table",
        `X08 ${overview}`,
        "X12 title",
        `X13 ${overview}`,
      ],
    ],
    [
      "seed-004",
      [
        `X03 ${overview}`,
        `X04 ${overview}`,
        "X04 table",
        `X05 ${overview}`,
        `X07 ${overview}`,
        `X10 ${improvements}`,
      ],
    ],
  ] as const)("%s", async (name, expected) => {
    const file = files[seedNames.indexOf(name)];
    const imported = await importReport(readFileSync(join(published, String(file))));
    if (!imported.ok) throw new Error(imported.reason.kind);
    const { report, printed } = imported.value;
    expect(found(report, { printed })).toEqual(expected);
  });
});

/** Their texts are invented; what is left to say is said by the way, as a real clerk would. */
test.each([
  ["seed-000", [`X10 ${overview}`]],
  ["seed-001", [`X10 ${overview}`]],
  ["seed-002", [`X05 ${otherMatters}`, `X08 ${overview}`]],
  ["seed-003", [`X10 ${overview}`]],
  ["seed-004", [`X10 ${improvements}`]],
] as const)("the fixture %s has no more than this", (name, expected) => {
  expect(found(seedReport(name))).toEqual(expected);
});
