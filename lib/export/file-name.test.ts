import { describe, expect, test } from "vitest";
import { hostileTexts } from "../fixtures/hostile-texts";
import { blankReport, withValues } from "../report/report";
import { ogi2021 } from "../template/ogi-2021";
import { asciiFileName, documentFileName, originalFileName } from "./file-name";

const report = blankReport(ogi2021, 2025, "益阳市大通湖区南湾湖办事处");
const updatedAt = new Date("2021-01-05T06:32:59Z");

function named(title: string): string {
  return documentFileName({
    report: withValues(report, [["title", title]]),
    status: "draft",
    updatedAt,
  });
}

describe("the name of a draft", () => {
  test("is its title with date and minute of the last change in China", () => {
    expect(documentFileName({ report, status: "draft", updatedAt })).toBe(
      "益阳市大通湖区南湾湖办事处2025年政府信息公开工作年度报告（草稿_20210105_1432）.docx",
    );
  });

  test("turns the day at midnight in China", () => {
    const late = new Date("2020-12-31T16:00:00Z");
    expect(documentFileName({ report, status: "draft", updatedAt: late })).toContain(
      "（草稿_20210101_0000）",
    );
  });

  test("loses path separators, header separators, control and invisible characters", () => {
    expect(named('a/b\\c:d*e?f"g<h>i|j;k\r\nl\u0000m\u200bn\u202eo\ud800p')).toBe(
      "abcdefghijklmnop（草稿_20210105_1432）.docx",
    );
  });

  test("does not begin or end with dots or spaces", () => {
    expect(named(" ../.. 报告 . ")).toBe("报告（草稿_20210105_1432）.docx");
  });

  test("is the year when nothing of the title is left", () => {
    expect(named("///")).toBe("2025（草稿_20210105_1432）.docx");
  });

  test("fits a file system however long the title is, and cuts no character in half", () => {
    const name = named("𠮷".repeat(1_000));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
    expect(name).toMatch(/^𠮷{50,}（草稿_20210105_1432）\.docx$/u);
  });
});

test("a report sent for review carries the day alone", () => {
  expect(documentFileName({ report, status: "submitted", updatedAt })).toBe(
    "益阳市大通湖区南湾湖办事处2025年政府信息公开工作年度报告（送审稿_20210105）.docx",
  );
});

test("the plain name is ASCII", () => {
  expect(asciiFileName({ report, status: "draft", updatedAt })).toBe(
    "report-2025-draft-20210105_1432.docx",
  );
});

describe("an original keeps its name", () => {
  test.each([
    ["2024年报.docx", "2024年报.docx"],
    ["../../etc/passwd", "etcpasswd"],
    ["C:\\temp\\年报.xlsx", "Ctemp年报.xlsx"],
    ["年报\u202excod.exe", "年报xcod.exe"],
    ["...", "导入原件"],
  ])("%j as %s", (brought, kept) => {
    expect(originalFileName(brought)).toBe(kept);
  });
});

test.each(hostileTexts)(
  "%j names a file that stays in its folder and shows all its name",
  (text) => {
    for (const name of [named(text), originalFileName(text), originalFileName(`${text}.docx`)]) {
      expect(name).toMatch(/^[^/\\:*?"<>|;\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u);
      expect(name).not.toMatch(/^[.\s]/);
    }
  },
);
