import { expect, test } from "vitest";
import { ruleExamples } from "@/lib/rules/examples/rule-examples";
import { ruleBook } from "@/lib/rules/rule-book";
import { ruleQuestion, rulesAsked } from "./rule-question";

const idsFor = (asked: Parameters<typeof ruleQuestion>[0]) =>
  rulesAsked(ruleBook, ruleExamples, ruleQuestion(asked)).map(({ id }) => id);

test("nothing asked for gives every rule", () => {
  expect(idsFor({})).toHaveLength(ruleBook.length);
});
test("words are found in ids whatever their case, in titles and in what a rule stands on", () => {
  expect(idsFor({ q: "b03" })).toEqual(["B03"]);
  expect(idsFor({ q: "第三项＋第四项" })).toEqual(["B03"]);
  expect(idsFor({ q: "勾稽关系 左上角" })).toEqual(["B03", "B19"]);
});
test("a family and a gravity narrow it; what the address invents is no question", () => {
  expect(idsFor({ family: "C" }).every((id) => id.startsWith("C"))).toBe(true);
  expect(idsFor({ family: "C", severity: "error" })).toContain("C03");
  expect(idsFor({ family: "Z", severity: "fatal" })).toHaveLength(ruleBook.length);
});
test("what no rule is about gives none", () => {
  expect(idsFor({ q: "没有这样的规则" })).toEqual([]);
});
