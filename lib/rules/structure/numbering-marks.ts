import type { Issue, Rule, Subject } from "../issue";
import { narrativesOf, type Paragraph, passageIn } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";

/** Numbers with the wrong mark behind them: 1、 and （一）、 (S24). A section's issues are one. */
export function findWrongMarks({ texts }: Subject, rule: Rule): readonly Issue[] {
  return narrativesOf(texts).flatMap(({ name, paragraphs }) => {
    const wrong = paragraphs.flatMap(wrongMark);
    const [first] = wrong;
    if (!first) return [];
    const others = wrong.length > 1 ? `等 ${wrong.length} 处` : "";
    const message = `${name}：序号“${first.written}”${others}的标点不规范，应写作“${first.right}”。`;
    const edits = wrong.map(({ mark, text }) => ({ ...mark, text }));
    const passages = wrong.map(({ whole }) => whole);
    const fix = { label: "改正序号的标点", changes: [], edits, safe: true } as const;
    return [passageIssue(rule, message, passages, fix)];
  });
}

function wrongMark(paragraph: Paragraph) {
  for (const { pattern, text } of wrongForms) {
    const [whole, numeral] = pattern.exec(paragraph.plain) ?? [];
    if (whole === undefined || numeral === undefined) continue;
    const mark = passageIn(paragraph, numeral.length, whole.length);
    return [
      {
        written: whole,
        right: `${numeral}${text}`,
        mark,
        text,
        whole: passageIn(paragraph, 0, whole.length),
      },
    ];
  }
  return [];
}

/** What GB/T 9704-2012, 7.3.3 and GB/T 15834-2011, B.5 do not know; the first group stays. */
const wrongForms = [
  { pattern: /^([一二三四五六七八九十]{1,3})[.．](?=[^\d.])/, text: "、" },
  { pattern: /^(（[一二三四五六七八九十]{1,3}）)[、.．，]/, text: "" },
  { pattern: /^(\d{1,2})、(?=[^\d])/, text: "." },
  { pattern: /^(（\d{1,2}）)[、.．，]/, text: "" },
];
