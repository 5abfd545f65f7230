import type { Issue, Rule, Subject } from "../../issue";
import { excerpt } from "../../text/excerpt";
import type { Paragraph, TextPart } from "../../text/report-texts";
import { safeFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { brokenParagraphs, proseParts } from "./broken-paragraphs";
import { findUnlikeHeadings } from "./heading-marks";
import { isClosed, isHeading, isNoProse, isNumbered } from "./paragraph-shape";

/** Paragraphs without a closing mark, and headings beside each other with different ones (X05). */
export function findClosingMarks(subject: Subject, rule: Rule): readonly Issue[] {
  return proseParts(subject.texts).flatMap((part) => [
    ...missingMarks(part, rule),
    ...findUnlikeHeadings(part, rule),
  ]);
}

function missingMarks(part: TextPart, rule: Rule): readonly Issue[] {
  return part.paragraphs.flatMap((paragraph, index) => {
    const next = part.paragraphs[index + 1];
    if (!lacksMark(part, paragraph)) return [];
    const end = paragraph.start + paragraph.text.length;
    const passage = { address: part.address, start: end - 1, end };
    const message = `${part.name}的${excerpt(part.text, passage, 10)}后面缺少句末标点。`;
    const edit = { address: part.address, start: end, end, text: "。" };
    // Before a list it may have to be a colon.
    const fix =
      next && !isHeading(next) && isNumbered(next) ? undefined : safeFix("补上句号", [edit]);
    return [passageIssue(rule, message, [passage], fix)];
  });
}

function lacksMark(part: TextPart, paragraph: Paragraph): boolean {
  const { plain } = paragraph;
  if (isClosed(paragraph) || isNoProse(paragraph)) return false;
  if (!/[\u3400-\u9fff）”》〉〕\d%]$/.test(plain) || brokenParagraphs(part).has(paragraph))
    return false;
  if (isHeading(paragraph)) return isItemAmongSentences(part, paragraph);
  // A short line without marks is a heading that has no number, unless it is all there is.
  return part.paragraphs.length === 1 || isSentence(plain);
}

function isSentence(plain: string): boolean {
  return plain.length >= 30 || (/[，。；]/.test(plain) && plain.length >= 15);
}

/** 「2.目录不够细化，检索不便」 between numbered lines that end as sentences; what names a matter is a heading. */
function isItemAmongSentences({ paragraphs }: TextPart, { plain, level }: Paragraph): boolean {
  return (
    (/[，；]/.test(plain) ||
      /\d[件条宗份次篇]$|[一二三四五六七八九十百千][件条宗份次篇]$/.test(plain)) &&
    !/(?:情况|工作|建设|管理|公开|保障|机制|制度|措施|方面)$/.test(plain) &&
    paragraphs.some((other) => other.level === level && /[，\d].{0,80}[。；]$/.test(other.plain))
  );
}
