import { describe, expect, test } from "vitest";
import { exportDocx } from "../../export/docx/export-docx";
import { damagedCopies, damagedKinds } from "../../fixtures/damaged-files";
import { hostileFiles, withMacros } from "../../fixtures/hostile-files";
import { seedReport } from "../../fixtures/seed-reports";
import { importReport } from "../../import/import-report";
import { importInProcess } from "./import-in-process";

const longest = 10_000;
const megabytes = 512;

describe("a file made to harm is read or refused in time, and this process lives on", () => {
  test.each(hostileFiles)("%s", async (what, make) => {
    const file = await make();
    const started = performance.now();
    const read = await importInProcess(file);
    const milliseconds = Math.round(performance.now() - started);
    const outcome = read.ok ? "read" : read.reason.kind;
    console.log(`${what}: ${outcome} in ${milliseconds} ms`);
    expect(outcome).not.toBe("reader-failed");
    expect(milliseconds).toBeLessThan(longest + 2000);
  });
});

test("a file with macros is read without them", async () => {
  const file = withMacros(await exportDocx(seedReport("seed-004"), "gb9704"));
  expect((await importInProcess(file)).ok).toBe(true);
});

/** So many damaged copies of each kind of file: 2,000 of them all. */
const copies = 200;

const kinds = Object.entries(await damagedKinds());

test.each(kinds)(
  `each damaged copy of %s is read or refused within ${longest} ms and ${megabytes} MB`,
  async (kind, damage) => {
    // What the test itself has loaded is not the reader's.
    const before = process.memoryUsage.rss();
    const tally = { read: 0, refused: 0, slowest: 0, megabytes: 0 };
    for (const file of damagedCopies(damage, copies)) {
      const started = performance.now();
      const read = await importReport(file);
      tally[read.ok ? "read" : "refused"] += 1;
      tally.slowest = Math.max(tally.slowest, Math.round(performance.now() - started));
      tally.megabytes = Math.max(
        tally.megabytes,
        Math.round((process.memoryUsage.rss() - before) / 1e6),
      );
    }
    console.log(`${copies} damaged ${kind}:`, tally);
    expect(tally.slowest).toBeLessThan(longest);
    expect(tally.megabytes).toBeLessThan(megabytes);
  },
  300_000,
);
