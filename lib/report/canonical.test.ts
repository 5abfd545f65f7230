import fc from "fast-check";
import { expect, test } from "vitest";
import { anyReport } from "../fixtures/any-report";
import { seedNames, seedReport } from "../fixtures/seed-reports";
import { canonicalJson, canonicalText, readCanonicalText } from "./canonical";
import { withValues } from "./report";

test("reading a canonical text gives the report back, and writing that the same bytes", () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const text = canonicalText(report);
      expect(readCanonicalText(text)).toEqual(report);
      expect(canonicalText(readCanonicalText(text))).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test("the order in which fields were filled in leaves no trace", () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const turned = { ...report, fields: new Map([...report.fields].reverse()) };
      expect(canonicalText(turned)).toBe(canonicalText(report));
    }),
    { numRuns: 30 },
  );
});

test.each(seedNames)("%s: one changed number is another text", (name) => {
  const report = seedReport(name);
  const [address] = [...report.fields].find(([, value]) => typeof value === "number") ?? [""];
  expect(canonicalText(withValues(report, [[address, 987654]]))).not.toBe(canonicalText(report));
});

test("keys stand in order at every depth, lists as they are", () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }, 2], a: "甲" })).toBe(
    '{"a":"甲","b":[{"c":null,"d":1},2]}',
  );
});
