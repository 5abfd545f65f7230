import { expect, test } from "vitest";
import { exportDocx } from "../../export/docx/export-docx";
import { seedReport } from "../../fixtures/seed-reports";
import { importReport } from "../../import/import-report";
import { importInProcess } from "./import-in-process";

test("a process of its own reads what this one would read", async () => {
  const file = await exportDocx(seedReport("seed-002"), "official");
  expect(await importInProcess(file)).toEqual(await importReport(file));
});

test("a refusal comes back with its reason", async () => {
  expect(await importInProcess(Buffer.from("{"))).toEqual({
    ok: false,
    reason: { kind: "not-json" },
  });
});

test("many files at once are all read", async () => {
  const file = await exportDocx(seedReport("seed-000"), "gb9704");
  const read = await Promise.all(Array.from({ length: 5 }, () => importInProcess(file)));
  expect(read.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
});
