import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type seedNames, seedReport } from "../../fixtures/seed-reports";
import { type Report, withValues } from "../../report/report";
import { narrativeAddress } from "../../template/cells";
import { issuesInTurn, subjectOf } from "../issues-in-turn";
import { likenessRules } from "../likeness/likeness-rules";
import { narrativeRules } from "./narrative-rules";
import { statementsOf } from "./statements/statements-of";

const figureRules = narrativeRules.filter((rule) => !likenessRules.includes(rule));

function found(report: Report): readonly (readonly [string, string, string | undefined])[] {
  return [...issuesInTurn(subjectOf(report, {}), figureRules)]
    .flat()
    .map(({ rule, severity, places }) => [rule, severity, places[0]]);
}

describe("seeds with their invented texts", () => {
  test.each([
    ["seed-000", []],
    ["seed-001", []],
    ["seed-002", []],
    ["seed-003", [["N16", "info", "tables.article20item1.normativeDocuments.newlyMade"]]],
    ["seed-004", []],
  ] as const)("%s", (name, expected) => {
    expect(found(seedReport(name))).toEqual(expected);
  });
  test("what is found nothing wrong with was read", () => {
    const read = (name: (typeof seedNames)[number]) =>
      statementsOf(subjectOf(seedReport(name), {})).map(({ subject, figure }) => [
        subject,
        figure.number.value,
      ]);
    expect(read("seed-002")).toEqual([
      ["received", 68],
      ["channel", 54],
      ["channel", 14],
    ]);
    expect(read("seed-004")).toEqual([["received", 51]]);
  });
  test("a unit without power to license that has decided 1728 licences", () => {
    const said =
      "（一）存在的问题：二是因我区机制体制不完善，没有行政审批权限，政务服务职能不健全。";
    const report = withValues(seedReport("seed-002"), [[narrativeAddress("improvements"), said]]);
    expect(found(report)).toEqual([["N10", "warning", "narratives.improvements"]]);
  });
});

/** The published texts themselves, where they lie beside the project. */
const folder = new URL("../../../../shared/seeds/", import.meta.url);
const published = [
  ["000_df51be77b6e89cc3.txt", "seed-000", []],
  ["001_94358fe22916de47.txt", "seed-001", []],
  ["002_0f15068b4ee80796.txt", "seed-002", ["N10"]],
  ["003_b1632cd7fd96cc49.txt", "seed-003", ["N16"]],
  ["004_85fc76887bae8e5d.txt", "seed-004", []],
] as const;

describe.runIf(existsSync(folder))("seeds as published", () => {
  test.each(published)("%s", (file, name, expected) => {
    const report = seedReport(name);
    const text = readFileSync(new URL(file, folder), "utf8");
    const withTexts = withValues(report, narrativesIn(text, report));
    expect(found(withTexts).map(([rule]) => rule)).toEqual(expected);
  });
});

/** The lines under each narrative heading, up to the next section. */
function narrativesIn(text: string, { template }: Report) {
  const lines = text.split(/\r?\n/);
  const starts = template.sections.map(({ heading }, at) => ({
    at,
    line: lines.findIndex((line) =>
      line.startsWith(heading.slice(0, 2)) && at !== 5
        ? isHeading(line, at)
        : line.startsWith("六、"),
    ),
  }));
  return template.sections.flatMap((section, at) => {
    const from = starts[at]?.line ?? -1;
    if (section.kind !== "narrative" || from === -1) return [];
    const next = starts.slice(at + 1).find(({ line }) => line > from)?.line ?? lines.length;
    const body = lines
      .slice(from + 1, next)
      .join("\n")
      .trim();
    return body === "" ? [] : [[narrativeAddress(section.key), body] as const];
  });
}

function isHeading(line: string, at: number): boolean {
  const words = ["总体情况", "主动公开政府信息", "收到和处理", "政府信息公开", "存在", "其他需要"];
  return line.includes(words[at] ?? "") && line.length < 50;
}
