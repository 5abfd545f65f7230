import { describe, expect, test } from "vitest";
import { smallPdf } from "../../fixtures/small-pdf";
import { withoutRadicals } from "./radicals";
import { readPdf } from "./read-pdf";
import { ruledGrids } from "./ruled-grids";
import { textLines } from "./text-lines";

test("cells are what lines enclose", async () => {
  const read = await readPdf(smallPdf());
  const [table] = read.ok ? read.value.blocks : [];
  expect(table?.kind === "table" && table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ["figure 0", "figure 1", "figure 2"],
    ["figure 3", "figure 4", "figure 5"],
    ["figure 6", "figure 7", "figure 8"],
  ]);
});

test("radicals that fonts name instead of characters become characters", () => {
  expect(withoutRadicals("⼀、⾏政复议⻓⻔")).toBe("一、行政复议长门");
});

test("two figures that only a gap parts stay two", () => {
  const glyph = (text: string, left: number) => ({
    text,
    left,
    right: left + 5,
    baseline: 10,
    size: 10,
  });
  expect(textLines([glyph("1", 0), glyph("2", 9)]).map(({ text }) => text)).toEqual(["1 2"]);
  expect(textLines([glyph("1", 0), glyph("2", 40)]).map(({ text }) => text)).toEqual(["1\t2"]);
  expect(textLines([glyph("2", 5), glyph("1", 0)]).map(({ text }) => text)).toEqual(["12"]);
});

describe("ruling lines", () => {
  const line = (at: number, from: number, to: number) => ({ at, from, to });
  test("that a page cuts leave its last row open", () => {
    const [grid] = ruledGrids({
      horizontal: [line(0, 0, 100), line(20, 0, 100)],
      vertical: [line(0, 0, 50), line(50, 0, 50), line(100, 0, 50)],
    });
    expect(grid).toMatchObject({ ys: [0, 20, 50], openBelow: true, openAbove: false });
  });
  test("that are missing between fields make one cell of them", () => {
    const [grid] = ruledGrids({
      horizontal: [line(0, 0, 100), line(20, 0, 100), line(40, 0, 100)],
      vertical: [line(0, 0, 40), line(50, 20, 40), line(100, 0, 40)],
    });
    expect(grid?.cells).toEqual([
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 1, column: 0, rows: 1, columns: 1 },
      { row: 1, column: 1, rows: 1, columns: 1 },
    ]);
  });
  test("of a frame alone are no table", () => {
    const horizontal = [line(0, 0, 100), line(20, 0, 100)];
    const vertical = [line(0, 0, 20), line(100, 0, 20)];
    expect(ruledGrids({ horizontal, vertical })).toEqual([]);
  });
});
