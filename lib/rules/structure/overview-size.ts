import { limitsOf } from "../data/lexicon";
import type { Issue, Rule, Subject } from "../issue";
import type { TextPart } from "../text/report-texts";
import { fieldIssue } from "../text/text-issue";
import { writtenPart } from "./narrative-parts";

/** 总体情况 that is too short, or too long, which is no more than advice (S15). */
export function findOddLength(subject: Subject, rule: Rule): readonly Issue[] {
  const part = writtenPart(subject, "overview");
  if (!part) return [];
  const { overviewShortest, overviewLongest } = limitsOf(subject.context.lexicon);
  const length = lengthOf(part);
  if (length < overviewShortest) {
    const message = `${part.name}：只有 ${length} 字，少于 ${overviewShortest} 字，内容可能不全，请核对五个方面是否都写到。`;
    return [fieldIssue(rule, message, [part.address])];
  }
  if (length <= overviewLongest) return [];
  const message = `${part.name}：共 ${length} 字，超过 ${overviewLongest} 字，这一部分要求聚焦主题、简明客观，建议精简。`;
  return [{ ...fieldIssue(rule, message, [part.address]), severity: "info" }];
}

/** 总体情况 without any figure but years and numbers of documents (S16). */
export function findNoFigures(subject: Subject, rule: Rule): readonly Issue[] {
  const part = writtenPart(subject, "overview");
  if (!part || part.paragraphs.some(({ plain }) => figure.test(plain.replace(noFigure, "")))) {
    return [];
  }
  const message = `${part.name}：除年份外没有一个数字，请补充公开信息、办理申请等方面的具体数量，没有的也要写明。`;
  return [fieldIssue(rule, message, [part.address])];
}

function lengthOf({ paragraphs }: TextPart): number {
  return paragraphs.reduce((sum, { plain }) => sum + plain.length, 0);
}

/** Dates, numbers of documents, of headings and of hot lines. */
const noFigure =
  /20\d\d年?(\d{1,2}月)?(\d{1,2}日)?|\d{1,2}月(\d{1,2}日)?|[〔（]\d{4}[〕）]\d+号|第\d+[号次届条]|^（?\d{1,2}[.）、]|12345/g;
const figure = /\d|[二两三四五六七八九十百千万]{1,8}(余|多)?[条件次个期篇场份人][^大中]/;
