import { expect, test } from "vitest";
import { movedWords } from "./moved-words";

const before = "全年收到申请51件，均已办结。";
const words = { start: 6, end: 9 };

test("words move with what is typed before them and stay with what is typed behind", () => {
  expect(movedWords(words, before, before)).toEqual(words);
  expect(movedWords(words, before, `2025年，${before}`)).toEqual({ start: 12, end: 15 });
  expect(movedWords(words, before, before.replace("全年", ""))).toEqual({ start: 4, end: 7 });
  expect(movedWords(words, before, `${before}特此报告。`)).toEqual(words);
});

test("words that were typed over are gone", () => {
  expect(movedWords(words, before, before.replace("51", "52"))).toBeNull();
  expect(movedWords(words, before, "")).toBeNull();
});

test("a repeated sign does not move words beyond the end of the text", () => {
  expect(movedWords({ start: 3, end: 4 }, "。。。。", "。。")).toBeNull();
  expect(movedWords({ start: 0, end: 1 }, "。。。。", "。。")).toEqual({ start: 0, end: 1 });
});
