import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { seedReport } from "../../fixtures/seed-reports";
import { textAt } from "../../report/report";
import { importReport } from "../import-report";

// Our own Word files, saved once as “Word 97–2003” by an office suite.
test.each(["seed-000", "seed-002"] as const)("an old Word file gives %s back", async (name) => {
  const file = readFileSync(new URL(`../../fixtures/${name}.doc`, import.meta.url));
  const read = await importReport(file);
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  const report = seedReport(name);
  expect(Object.fromEntries(read.value.report.fields)).toEqual(Object.fromEntries(report.fields));
  expect(read.value.report.organization).toBe(report.organization);
  expect(read.value.notices).toEqual([]);
});

describe("signs that only say where a line may be broken", () => {
  const narrative = "narratives.overview";
  /** The same file with every 。 of its text replaced. */
  function withSign(code: number): Buffer {
    const file = readFileSync(new URL("../../fixtures/seed-000.doc", import.meta.url));
    const stop = Buffer.from("。", "utf16le");
    for (let at = file.indexOf(stop); at !== -1; at = file.indexOf(stop, at + 2)) {
      if (at % 2 === 0) file.writeUInt16LE(code, at);
    }
    return file;
  }
  test.each([
    ["an optional hyphen is nothing", 0x1f, ""],
    ["a hyphen that holds words together is one", 0x1e, "-"],
  ])("%s", async (_what, code, read) => {
    const imported = await importReport(withSign(code));
    if (!imported.ok) throw new Error(JSON.stringify(imported.reason));
    const text = textAt(seedReport("seed-000"), narrative) ?? "";
    expect(text).toContain("。");
    expect(textAt(imported.value.report, narrative)).toBe(text.replaceAll("。", read));
  });
});
