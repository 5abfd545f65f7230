import { describe, expect, test } from "vitest";
import { blankReport, type Report, withValues } from "../report/report";
import { ogi2021 } from "../template/ogi-2021";
import { bodyLines, signatureLines, titleLines } from "./lines";

const report = blankReport(ogi2021, 2025, "石桥镇人民政府");
const roles = (text: string) => bodyLines(text).map(({ role }) => role);

describe("title", () => {
  const lines = (some: Report) => titleLines(some).map(({ text }) => text);

  test("breaks behind the organ", () => {
    expect(lines(report)).toEqual(["石桥镇人民政府", "2025年政府信息公开工作年度报告"]);
  });

  test("stands on one line when it begins with anything else", () => {
    const title = "2025年石桥镇政府信息公开工作年度报告";
    expect(lines(withValues(report, [["title", title]]))).toEqual([title]);
  });
});

describe("paragraphs", () => {
  test("take the level of their numbering when they are headings", () => {
    expect(roles("一、加强领导\n（一）主动公开\n1.政策公开\n（1）目录\n全年公开信息。")).toEqual([
      "level1",
      "level2",
      "level3",
      "level4",
      "body",
    ]);
  });

  test("are text when they only begin with a numbered head", () => {
    const [line] = bodyLines("（一）主动公开。全年公开信息 108 条。");
    expect(line).toMatchObject({ role: "body", lead: { level: 2, length: 8 } });
  });

  test("are text when they are items of a list or decimals", () => {
    expect(roles("（1）集中公开规章文件；\n1.5万件。\n2.更新目录。")).toEqual([
      "body",
      "body",
      "body",
    ]);
  });

  test("bring their own indent when they begin with spaces", () => {
    const lines = bodyLines("　　（一）主动公开。全年。\n\t全年\n全年");
    expect(lines.map(({ flush }) => flush)).toEqual([true, true, false]);
    expect(lines[0]?.lead).toEqual({ level: 2, length: 10 });
  });

  test("an unanswered preamble takes no line, an empty one does", () => {
    expect(bodyLines(null)).toEqual([]);
    expect(bodyLines("").map(({ text }) => text)).toEqual([""]);
  });
});

describe("sign-off on a line of 28 characters", () => {
  const signed = (organization: string | null, date: string | null) =>
    signatureLines(
      withValues(report, [
        ["signature.organization", organization],
        ["signature.date", date],
      ]),
      28,
    ).map(({ text, left }) => [text, left]);

  test("is absent when neither organ nor date is given", () => {
    expect(signed(null, null)).toEqual([]);
  });

  test("ends two characters before the edge, the date begins two behind the organ", () => {
    expect(signed("益阳市南湾湖街道办事处", "2026-01-07")).toEqual([
      ["", 0],
      ["益阳市南湾湖街道办事处", 28 - 2 - 11],
      ["2026年1月7日", 28 - 2 - 11 + 2],
    ]);
  });

  test("moves a short organ with a date that would reach too far", () => {
    // Eight digits of half a width, three characters, five borders between them.
    const width = 4 + 3 + 5 / 4;
    expect(signed("甲局", "2026-12-31")).toEqual([
      ["", 0],
      ["甲局", 28 - 2 - width - 2],
      ["2026年12月31日", 28 - 2 - width],
    ]);
  });

  test("one of both stands alone two characters from the edge", () => {
    expect(signed("甲局", null)).toEqual([
      ["", 0],
      ["甲局", 24],
    ]);
    expect(signed(null, "2026年")).toEqual([
      ["", 0],
      ["2026年", 28 - 2 - 3 - 1 / 4],
    ]);
  });

  test("an organ longer than the line begins at its start", () => {
    expect(signed("局".repeat(40), "2026-01-07").map(([, left]) => left)).toEqual([0, 0, 0]);
  });
});
