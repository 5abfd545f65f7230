import { expect, test } from "vitest";
import { outlineOf } from "@/lib/report/outline";
import type { Issue } from "@/lib/rules/issue";
import { type Concern, markedLines } from "./marked-lines";

const issue = (rule: string): Issue => ({ rule, severity: "warning", message: "", places: [] });
const concern = (text: string, words: string, rule = "N01"): Concern => {
  const start = text.indexOf(words);
  return { words: { start, end: start + words.length }, issue: issue(rule) };
};
const show = (text: string, concerns: readonly Concern[]) =>
  markedLines(text, outlineOf(text), concerns).map(({ pieces }) =>
    pieces.map((piece) => [piece.text, ...piece.issues.map(({ rule }) => rule)].join(" ")),
  );

test("a line is cut at the words concerned, also behind empty lines and spaces", () => {
  const text = "第一行。\n\n  　收到申请51件。";
  expect(show(text, [concern(text, "51件")])).toEqual([
    ["第一行。"],
    ["收到申请", "51件 N01", "。"],
  ]);
});

test("words of two findings may overlap, and go on into the next line", () => {
  const text = "甲乙丙丁\n戊己";
  const concerns = [concern(text, "乙丙"), concern(text, "丙丁\n戊", "X01")];
  expect(show(text, concerns)).toEqual([
    ["甲", "乙 N01", "丙 N01 X01", "丁 X01"],
    ["戊 X01", "己"],
  ]);
});

test("the head of a paragraph is a piece of its own", () => {
  const text = "（一）主动公开。全年公开信息320条。";
  expect(show(text, [concern(text, "公开。全年")])).toEqual([
    ["（一）主动", "公开。 N01", "全年 N01", "公开信息320条。"],
  ]);
});

test("a line that repeats another one has its own words", () => {
  const text = "无。\n无。";
  const second = { words: { start: 3, end: 4 }, issue: issue("X01") };
  expect(show(text, [second])).toEqual([["无。"], ["无 X01", "。"]]);
});
