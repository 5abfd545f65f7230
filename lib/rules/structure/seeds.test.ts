import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type SeedName, seedNames, seedReport } from "../../fixtures/seed-reports";
import { importReport } from "../../import/import-report";
import type { Report } from "../../report/report";
import { subjectOf } from "../issues-in-turn";
import { nothingPrinted, type PrintedForm } from "../printed-form";
import { titleRules } from "../title/title-rules";
import { structureRules } from "./structure-rules";

/** What the families about form and cover find, by id, each as often as it is found. */
function found(report: Report, printed: PrintedForm = nothingPrinted): readonly string[] {
  const subject = subjectOf(report, { printed });
  return [...structureRules, ...titleRules]
    .filter(({ years }) => report.year >= (years?.from ?? 0))
    .flatMap((rule) => rule.find(subject, rule))
    .map(({ rule }) => rule)
    .sort();
}

/**
 * The fixtures keep the figures of the published reports under texts of our own, in which much is
 * better than it was.
 */
const inFixtures: Readonly<Record<SeedName, readonly string[]>> = {
  "seed-000": ["P04", "S06", "S09", "S11", "S16"],
  "seed-001": ["P02", "P04", "S09"],
  "seed-002": ["P06", "P10", "P11", "S11", "S12", "S15"],
  "seed-003": ["P05", "P06", "P10", "P11", "S01", "S09", "S11", "S15"],
  "seed-004": ["P05", "P06", "P10", "P11", "S06", "S11"],
};

test.each(seedNames)("%s has these findings in its words, and no others", (name) => {
  expect(found(seedReport(name))).toEqual(inFixtures[name]);
});

/** What inspectors find in the reports as published: all of it, and nothing else. */
const inPublished: Readonly<Record<SeedName, readonly string[]>> = {
  "seed-000": ["P04", "P14", "S06", "S06", "S07", "S09", "S11", "S16"],
  "seed-001": ["P02", "P04", "P06", "P09", "S02", "S02", "S02", "S02", "S09", "S16", "S17"],
  "seed-002": [
    ...["P01", "P02", "P06", "P08", "P09", "P10", "P11", "P14"],
    ...["S05", "S08", "S09", "S11", "S12", "S15"],
  ],
  "seed-003": ["P05", "P06", "P10", "P11", "S01", "S09", "S11", "S15"],
  "seed-004": ["P05", "P06", "P10", "P11", "S06", "S11"],
};

/** What their files print of the form. */
function printedBy(name: SeedName, report: Report): PrintedForm {
  const changes = name === "seed-001" ? printedIn001 : {};
  const headings = report.template.sections
    .filter(({ key }) => name !== "seed-003" || key !== "otherMatters")
    .map(({ key, heading }) => ({ section: key, text: changes[key] ?? heading }));
  const title =
    name === "seed-002"
      ? []
      : [`${report.organization}${report.year}年`, "政府信息公开工作年度报告"];
  return {
    ...nothingPrinted,
    headings,
    title: name === "seed-001" ? ["南岗区保健路街道办事处", "2020 年政府信息公开年度报告"] : title,
    missingSections: name === "seed-003" ? ["otherMatters"] : [],
    otherFormats:
      name === "seed-002"
        ? [{ section: "requests", format: "ogi-2019", words: ["（六）其他处理"], place: "title" }]
        : [],
    besideTables:
      name === "seed-001" ? [{ section: "proactiveDisclosure", text: "主动公开政府信息情况" }] : [],
  };
}

const printedIn001: Readonly<Record<string, string>> = {
  proactiveDisclosure: "二、主动公开政府信息的情况",
  requests: "三、行政机关收到和处理政府信息公开申请的情况",
  disputes: "四、因政府信息公开工作被申请行政复议、提起现在诉讼的情况",
  improvements: "五、政府信息公开工作存在的主要问题及改进措施",
};

/** The published texts are not part of this repository; where they lie beside it, they are read. */
const published = join(
  dirname(fileURLToPath(new URL("../../..", import.meta.url))),
  "shared/seeds",
);
const files = existsSync(published) ? readdirSync(published) : [];

describe.skipIf(files.length === 0)("as published", () => {
  test.each(seedNames)("%s has what inspectors find, and no more", async (name) => {
    const file = files.find((entry) => entry.startsWith(name.replace("seed-", "")));
    const read = await importReport(readFileSync(join(published, String(file))));
    if (!read.ok) throw new Error(read.reason.kind);
    const { report } = read.value;
    expect(found(report, printedBy(name, report))).toEqual(inPublished[name]);
  });
});
