import Papa from "papaparse";
import { expect, test } from "vitest";
import { hostileTexts } from "@/lib/fixtures/hostile-texts";
import { csvFile } from "./csv-file";

const wouldCompute = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;

test.each(hostileTexts)("%j is a cell of its own that no spreadsheet computes", (text) => {
  const csv = csvFile(["名称", "其后"], [[text, "后"]]);
  const [, [cell, after] = []] = Papa.parse<string[]>(csv.slice(1)).data;
  expect(after).toBe("后");
  expect(cell).not.toMatch(wouldCompute);
  expect([text, `'${text}`]).toContain(cell);
});

test("a spreadsheet is told that it is UTF-8, and numbers and nothing stay what they are", () => {
  expect(csvFile(["数", "无"], [["12", null]])).toBe("\uFEFF数,无\r\n12,");
});
