import { describe, expect, test } from "vitest";
import { templates } from "../template/registry";
import { headingsOf, isHeadingLine, outlineOf, sectionTitled } from "./outline";

describe("outline of a text", () => {
  test("knows the four levels of official numbering", () => {
    const lines = outlineOf(
      "一、总体\n（一）主动公开\n1.政府网站\n（1）栏目建设\n全年公开信息12条。",
    );
    expect(lines.map(({ level }) => level)).toEqual([1, 2, 3, 4, null]);
    expect(headingsOf(lines).map(({ text }) => text)).toEqual([
      "一、总体",
      "（一）主动公开",
      "1.政府网站",
      "（1）栏目建设",
    ]);
  });

  test("leaves out empty lines and the spaces that indent a paragraph", () => {
    expect(outlineOf("\n　　（一）主动公开\r\n\r\n  全年公开。\n").map(({ text }) => text)).toEqual(
      ["（一）主动公开", "全年公开。"],
    );
  });

  test("a heading that runs into its paragraph ends with its first stop", () => {
    const [line] = outlineOf("（一）主动公开。全年公开信息12条。");
    expect(line).toMatchObject({ level: 2, headLength: "（一）主动公开。".length });
    expect(line && isHeadingLine(line)).toBe(false);
  });

  test("numbered sentences of a list are no headings", () => {
    const lines = outlineOf("1.加强学习；\n2.完善制度。\n（1）及时更新；");
    expect(headingsOf(lines)).toEqual([]);
  });

  test("a decimal number is no numbering", () => {
    expect(outlineOf("1.5万件")[0]?.level).toBeNull();
    expect(outlineOf("1.2025年建成专栏")[0]?.level).toBe(3);
  });

  test("a long numbered paragraph is no heading", () => {
    expect(headingsOf(outlineOf(`（一）${"公开".repeat(30)}`))).toEqual([]);
  });
});

describe("titles of the six sections", () => {
  test.each(templates)("are recognised with and without numeral in $id", (template) => {
    for (const section of template.sections) {
      expect(sectionTitled(template, section.heading)).toBe(section);
      expect(sectionTitled(template, ` ${section.heading.slice(2)} `)).toBe(section);
    }
    expect(sectionTitled(template, "（一）主动公开")).toBeNull();
  });
});
