import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { seedReport } from "../../fixtures/seed-reports";
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
