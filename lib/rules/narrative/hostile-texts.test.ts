import { expect, test } from "vitest";
import { exampleReport } from "../examples/example-report";
import { requestText } from "../examples/narrative/text-examples";
import { issuesInTurn, subjectOf } from "../issues-in-turn";
import { likenessRules } from "../likeness/likeness-rules";
import { narrativeRules } from "./narrative-rules";

const rules = narrativeRules.filter((rule) => !likenessRules.includes(rule));

test.each([
  "9",
  "一",
  "（",
  "1件",
  "公开申请",
  "政府信息公开申请1件",
  "未收到",
  "没有因无",
  "全部均已",
  "复议和诉讼",
  "因政府",
  "其中1件、",
  "网络、信函分别为",
  "占1%（1件",
])("text of nothing but %s costs no more than its length", (word) => {
  const text = word.repeat(10_000 / word.length);
  const subject = subjectOf(exampleReport(requestText(text).report), {});
  const began = performance.now();
  for (const issues of issuesInTurn(subject, rules)) expect(issues).toBeDefined();
  expect(performance.now() - began).toBeLessThan(4000);
});
