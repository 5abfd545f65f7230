import { expect, test } from "vitest";
import { exampleReport } from "../examples/example-report";
import { issuesInTurn, subjectOf } from "../issues-in-turn";
import { likenessRules } from "../likeness/likeness-rules";
import { languageRules } from "./language-rules";

/** Texts that make a careless pattern try every way to cut them. */
const hostile = [
  "（",
  "《",
  "“",
  "《》",
  '"',
  "1",
  "1，",
  "1，000",
  "2025",
  "2025年",
  "25年，",
  "截至2024年",
  " ",
  " 　",
  "，",
  ",;",
  "。",
  "的",
  "公开",
  "政府信息",
  "a",
  "a@",
  "a.",
  "@a.a",
  "138",
  "0736-",
  "43070219900101",
  "原告张",
  "申请人李四",
  "小区1栋",
  "家住青",
  "，对\n",
  "一，\n",
  "1.情况\n",
  "（一）问题：甲。\n",
  "浏览次数：1\n",
  "我市",
  "市长信箱",
  "中华人民共和国政府信息公开条例",
  "学习条例",
  "今年以来",
  "2月30日",
  "\u200b",
  "\ufffd",
  "秘密★",
  "全年公开政府信息三百二十条的工作。",
] as const;

const length = 30_000;
/** Processor time of one rule: a pattern that tries pairs of places takes seconds for 30,000 signs. */
const longest = 1500;

test.each(hostile)("no rule takes long over %j again and again", (piece) => {
  const overview = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const subject = subjectOf(exampleReport({ texts: { overview } }), {
    prior: exampleReport({ texts: { overview } }),
  });
  const slow = [...languageRules, ...likenessRules].filter((rule) => {
    const before = process.cpuUsage();
    for (const issues of issuesInTurn(subject, [rule])) expect(issues).toBeDefined();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 > longest;
  });
  expect(slow.map(({ id }) => id)).toEqual([]);
});
