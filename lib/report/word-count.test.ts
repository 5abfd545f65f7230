import fc from "fast-check";
import { expect, test } from "vitest";
import { wordCount } from "./word-count";

test.each([
  ["", 0],
  ["　 \n\t", 0],
  ["总体情况", 4],
  ["2025年，公开信息1,051条。", 10],
  ["《条例》第50条", 7],
  ["打开 www.example.gov.cn 查看", 5],
  ["“互联网+政务”——两个", 12],
  ["１２件", 3],
  ["𠮷", 1],
])("%j has %i words", (text, count) => {
  expect(wordCount(text)).toBe(count);
});

test("lines are counted one by one", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (lines) => {
      const sum = lines.reduce((total, line) => total + wordCount(line), 0);
      expect(wordCount(lines.join("\n"))).toBe(sum);
    }),
  );
});
