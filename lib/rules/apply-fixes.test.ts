import { describe, expect, test } from "vitest";
import { withValues } from "../report/report";
import { applyFix, applySafeFixes } from "./apply-fixes";
import { exampleReport } from "./examples/example-report";
import type { Fix, Issue, TextEdit } from "./issue";

const address = "narratives.otherMatters";
const report = exampleReport({ texts: { otherMatters: "甲乙丙丁" } });

function edit(start: number, end: number, text: string): TextEdit {
  return { address, start, end, text };
}

function fixOf(...edits: readonly TextEdit[]): Fix {
  return { label: "改正", changes: [], edits, safe: true };
}

function issueOf(fix: Fix): Issue {
  return { rule: "X03", severity: "warning", message: "有问题。", places: [address], fix };
}

describe("edits of a text", () => {
  test("are made at their places whatever their order", () => {
    const fix = fixOf(edit(3, 4, "四四"), edit(0, 1, ""), edit(2, 2, "，"));
    expect(applyFix(report, fix)).toEqual([[address, "乙，丙四四"]]);
  });
  test("that want the same words leave them to the first", () => {
    const issues = [fixOf(edit(1, 3, "二")), fixOf(edit(2, 4, "三"), edit(0, 1, "一"))].map(
      issueOf,
    );
    expect(applySafeFixes(report, issues)).toEqual([[address, "一二丁"]]);
  });
  test("insert before what is replaced behind them", () => {
    expect(applyFix(report, fixOf(edit(1, 2, "二"), edit(1, 1, "、")))).toEqual([
      [address, "甲、二丙丁"],
    ]);
  });
  test("that insert at one place do so in the order they came", () => {
    const issues = [fixOf(edit(4, 4, "》")), fixOf(edit(4, 4, "。"))].map(issueOf);
    expect(applySafeFixes(report, issues)).toEqual([[address, "甲乙丙丁》。"]]);
  });
  test("are made once where two repairs want the same", () => {
    const issues = [fixOf(edit(1, 1, "。")), fixOf(edit(1, 1, "。"))].map(issueOf);
    expect(applySafeFixes(report, issues)).toEqual([[address, "甲。乙丙丁"]]);
  });
  test("that take everything away empty the field", () => {
    expect(applyFix(report, fixOf(edit(0, 4, "")))).toEqual([[address, null]]);
  });
  test("of a longer text than there is are left out", () => {
    expect(applyFix(report, fixOf(edit(3, 9, "")))).toEqual([]);
  });
});

test("a field that a repair sets anew is not edited beside that", () => {
  const set: Fix = { label: "改正", changes: [[address, "新"]], safe: true };
  const changes = applySafeFixes(report, [fixOf(edit(0, 1, "一")), set].map(issueOf));
  expect(changes).toEqual([[address, "新"]]);
});

test("only safe repairs are taken with all others", () => {
  const { safe: _, ...unsafe } = fixOf(edit(0, 1, "一"));
  expect(applySafeFixes(report, [issueOf(unsafe)])).toEqual([]);
});

test("what becomes of the report is nothing but the changes", () => {
  const changed = withValues(report, applyFix(report, fixOf(edit(0, 1, "一"))));
  expect(changed.fields.get(address)).toBe("一乙丙丁");
  expect(changed.fields.size).toBe(report.fields.size);
});
