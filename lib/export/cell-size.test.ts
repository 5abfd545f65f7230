import { describe, expect, test } from "vitest";
import { templates } from "../template/registry";
import { cellSize } from "./cell-size";
import { planDocument } from "./document-content";
import { valueWidth } from "./table-layout";

describe("size of a value", () => {
  test("is the table's own for what fits", () => {
    expect(cellSize("0", 600, 20)).toBe(20);
    expect(cellSize("", 600, 20)).toBe(20);
    expect(cellSize("1119.02062万元", 2400, 20)).toBe(20);
  });

  test("shrinks for a long number only", () => {
    expect(cellSize("1234567", 660, 20)).toBe(14);
    expect(cellSize("987654321", 660, 20)).toBe(11);
    expect(cellSize("见附件的书面说明", 660, 20)).toBe(20);
    expect(cellSize("12 件 34 件", 660, 20)).toBe(20);
  });

  test("stays legible: what is longer than any count wraps", () => {
    expect(cellSize("9".repeat(30), 660, 20)).toBe(8);
  });
});

describe.each(templates.map((template) => [template.id, template] as const))(
  "in every cell of %s",
  (_, template) => {
    test.each(["official", "gb9704"] as const)("style %s", (style) => {
      for (const { table } of planDocument(template, style).sections) {
        for (const cell of table?.values ?? []) {
          const size = (digits: number) =>
            cellSize("8".repeat(digits), valueWidth(cell), table?.look.text.size ?? 0);
          // Digits are half as wide as high in 宋体 and Times New Roman.
          const width = (digits: number) => digits * size(digits) * 5;
          expect(width(7)).toBeLessThanOrEqual(valueWidth(cell));
          expect(width(9)).toBeLessThanOrEqual(valueWidth(cell));
          // 6 pt: still read without a glass.
          expect(size(7)).toBeGreaterThanOrEqual(12);
        }
      }
    });
  },
);
