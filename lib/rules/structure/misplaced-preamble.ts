import { onceFor } from "../../template/once";
import type { Issue, Passage, Rule, Subject } from "../issue";
import { type Paragraph, passageIn, type Sentence, type TextPart } from "../text/report-texts";
import { fieldIssue, passageIssue } from "../text/text-issue";
import { preambleOf, writtenPart } from "./narrative-parts";

/** 总体情况 that holds nothing but what belongs before it: legal basis, period, contact (S20). */
export function findNothingButPreamble(subject: Subject, rule: Rule): readonly Issue[] {
  const part = writtenPart(subject, "overview");
  if (!part || misplaced(part).length === 0 || content.test(restOf(part))) return [];
  const message = `${part.name}：只写了编制依据、统计期限一类的话，没有写政府信息公开工作的情况，请补写五个方面的内容。`;
  return [fieldIssue(rule, message, [part.address])];
}

/** Sentences of the preamble inside 总体情况 (S29). */
export function findMisplacedPreamble(subject: Subject, rule: Rule): readonly Issue[] {
  const part = writtenPart(subject, "overview");
  const sentences = part ? misplaced(part) : [];
  if (!part || sentences.length === 0) return [];
  const where = preambleOf(subject) ? "前言里" : "“一、总体情况”之前的前言里";
  const message = `${part.name}：编制依据、统计期限、联系方式应写在${where}，请移出这一部分。`;
  return [passageIssue(rule, message, sentences)];
}

/** Sentences that speak of the report itself, where the preamble is part of 总体情况. */
export const misplaced = onceFor(({ paragraphs }: TextPart): readonly Passage[] =>
  paragraphs.flatMap((paragraph) =>
    preambleSentences(paragraph).map(({ start, end }) => passageIn(paragraph, start, end)),
  ),
);

/** The preamble, and the paragraphs of 总体情况 in which some write it. */
export function preambleParagraphs(subject: Subject): readonly Paragraph[] {
  const overview = writtenPart(subject, "overview")?.paragraphs ?? [];
  return [
    ...(preambleOf(subject)?.paragraphs ?? []),
    ...overview.filter((paragraph) => preambleSentences(paragraph).length > 0),
  ];
}

function preambleSentences({ plain, sentences }: Paragraph): readonly Sentence[] {
  if (!preambleSentence.test(plain)) return [];
  return sentences.filter(({ start, end }) => preambleSentence.test(plain.slice(start, end)));
}

function restOf(part: TextPart): string {
  return part.paragraphs
    .flatMap(({ plain, sentences }) => sentences.map(({ start, end }) => plain.slice(start, end)))
    .filter((sentence) => !preambleSentence.test(sentence))
    .join("");
}

const preambleSentence =
  /(数据|本报告|报告中?)[^。]{0,12}统计(期限|时限|时间|时段)|本(年度)?报告(是)?(根据|按照|依据|由)[^。]{2,}(编制|组成)|对本(年度)?报告(有|如有)?(疑问|异议)/;
/** Any word of the work itself. */
const content = /公开[^条]|发布|申请|培训|平台|网站|考核|监督/;
