import { expect, test } from "vitest";
import { Chance } from "../fixtures/published/chance";
import { publishedReport } from "../fixtures/published/published-report";
import { type Score, scoreOf } from "../fixtures/published/score";
import { writePage } from "../fixtures/published/write-page";
import { writeText } from "../fixtures/published/write-text";
import { writeWord } from "../fixtures/published/write-word";
import { writeWorkbook } from "../fixtures/published/write-workbook";

/** Each file has several habits of offices and their sites at once, far more than a real one. */
const files = 25;
const firstSeed = 1;

test.each([
  ["html", writePage, 0.99],
  ["docx", writeWord, 0.99],
  ["xlsx", writeWorkbook, 0.99],
  ["text", writeText, 0.99],
] as const)(
  "%s files of any set-up are read or told of, and no figure is wrong in silence",
  async (type, write, least) => {
    const scores: Score[] = [];
    for (let seed = firstSeed; seed < firstSeed + files; seed += 1) {
      const published = publishedReport(seed);
      scores.push(await scoreOf(published, write(published, new Chance(seed + 7))));
    }
    const sum = (key: "cells" | "right") => scores.reduce((all, score) => all + score[key], 0);
    console.info(`${type}: ${files} files, ${sum("right")} of ${sum("cells")} cells right`);
    expect(scores.flatMap(({ silent }) => silent)).toEqual([]);
    expect(scores.flatMap(({ problem }) => problem ?? [])).toEqual([]);
    expect(sum("right") / sum("cells")).toBeGreaterThanOrEqual(least);
  },
);

test.each([
  [2250, "a label that is repeated because it was merged, and is called like a column"],
  [700092, "a blank column behind a table without totals"],
  [700181, "a turned table of several lines of heads whose groups lost a character"],
  [910101, "the row of 表四 below a table that has no row of totals"],
])("text %i: %s", async (seed) => {
  const published = publishedReport(seed);
  const { wrong } = await scoreOf(published, writeText(published, new Chance(seed + 7)));
  expect(wrong).toEqual([]);
});
