import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { seedNames, seedReport } from "../fixtures/seed-reports";
import { sameValue } from "../report/cell-value";
import { type Report, textAt } from "../report/report";
import { deriveTotals, printedValue } from "../report/totals";
import { findIssues } from "../rules/engine";
import { cellsOf, narrativeAddress } from "../template/cells";
import { importReport } from "./import-report";

/** The published texts are not part of this repository; where they lie beside it, they are read. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const published = join(dirname(root), "shared", "seeds");
const files = existsSync(published) ? readdirSync(published) : [];

function textOf(name: string): string {
  const file = files.find((entry) => entry.startsWith(name.replace("seed-", "")));
  return readFileSync(join(published, String(file)), "utf8");
}

async function read(name: string) {
  const imported = await importReport(Buffer.from(textOf(name)));
  if (!imported.ok) throw new Error(imported.reason.kind);
  return imported.value;
}

function narrativesOf(report: Report): readonly (string | null)[] {
  return report.template.sections
    .filter(({ kind }) => kind === "narrative")
    .map(({ key }) => textAt(report, narrativeAddress(key)));
}

const bare = (text: string) => text.replace(/\s/g, "");

describe.skipIf(files.length === 0)("a published report is read from its text", () => {
  test.each(seedNames)("%s: every cell of every table, blanks as blanks", async (name) => {
    const { report, notices } = await read(name);
    const fixture = seedReport(name);
    expect([report.template.id, report.year]).toEqual([fixture.template.id, fixture.year]);
    const [got, wanted] = [deriveTotals(report), deriveTotals(fixture)];
    const wrong = cellsOf(report.template).filter(
      ({ address }) =>
        !sameValue(printedValue(report, got, address), printedValue(fixture, wanted, address)),
    );
    expect(wrong.map(({ address }) => address)).toEqual([]);
    expect(notices.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each(seedNames)(
    "%s: the text of every section is in the file, line for line",
    async (name) => {
      const { report } = await read(name);
      const texts = narrativesOf(report);
      expect(texts.filter((text) => text === null)).toHaveLength(name === "seed-003" ? 1 : 0);
      const whole = bare(textOf(name));
      for (const text of texts) expect(whole).toContain(bare(text ?? ""));
      const between = /一、总体情况(.*?)二、主动公开/s.exec(whole)?.[1];
      expect(bare(texts[0] ?? "")).toBe(between);
    },
  );

  test("short rows are placed with a notice each, and stay findings", async () => {
    const { report, notices, printed, readings } = await read("seed-001");
    expect(printed.misshapenRows).toHaveLength(20);
    expect(notices.filter(({ kind }) => kind === "misshapen-row")).toHaveLength(20);
    expect([...readings.values()].filter(({ confidence }) => confidence === "check")).toHaveLength(
      20 * 7,
    );
    expect(findIssues(report, { printed }).map(({ rule }) => rule)).toContain("B06");
  });
});
