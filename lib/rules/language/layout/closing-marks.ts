import type { Issue, Rule, Subject } from "../../issue";
import { excerpt } from "../../text/excerpt";
import type { TextPart } from "../../text/report-texts";
import { safeFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { type JoinedLine, joinedLines, proseParts } from "./broken-paragraphs";
import { findUnlikeHeadings } from "./heading-marks";
import { endOf, isClosed, isHeading, isNoProse, isNumbered, type Line } from "./paragraph-shape";

/** Paragraphs without a closing mark, and headings beside each other with different ones (X05). */
export function findClosingMarks(subject: Subject, rule: Rule): readonly Issue[] {
  return proseParts(subject.texts).flatMap((part) => [
    ...missingMarks(part, rule),
    ...findUnlikeHeadings(part, rule),
  ]);
}

function missingMarks(part: TextPart, rule: Rule): readonly Issue[] {
  const lines = joinedLines(part);
  return lines.flatMap((line, index) => {
    if (!lacksMark(line, lines)) return [];
    const end = endOf(line);
    const passage = { address: part.address, start: end - 1, end };
    const message = `${part.name}的${excerpt(part.text, passage, 10)}后面缺少句末标点。`;
    const edit = { address: part.address, start: end, end, text: "。" };
    const fix = mayLeadToList(lines[index + 1]) ? undefined : safeFix("补上句号", [edit]);
    return [passageIssue(rule, message, [passage], fix)];
  });
}

/** Before a list it may have to be a colon; before 一、 and （一） another matter begins. */
function mayLeadToList(next: Line | undefined): boolean {
  return next !== undefined && isNumbered(next) && (next.level === null || next.level > 2);
}

function lacksMark(line: JoinedLine, lines: readonly JoinedLine[]): boolean {
  const { plain } = line;
  if (isClosed(line) || isNoProse(line) || !/[\u3400-\u9fff）”》〉〕\d%]$/.test(plain))
    return false;
  if (isHeading(line)) return isItemAmongSentences(line, lines);
  // A short line without marks is a heading that has no number, unless it says that there is nothing.
  return isSentence(plain) || isNilReturn.test(plain);
}

/** 无, or 本年度无其他需要报告的事项. */
const isNilReturn =
  /^(?:暂?无|没有|未)[\u3400-\u9fff]{0,20}$|(?:无|没有|未)[\u3400-\u9fff]{2,20}(?:事项|情况|申请|费)$/;

function isSentence(plain: string): boolean {
  const { length } = plain.replace(/[^\u3400-\u9fff\dA-Za-z]/g, "");
  return length >= 28 || (/[，。；]/.test(plain) && length >= 13);
}

/** 「2.目录不够细化，检索不便」 between numbered lines that end as sentences; what names a matter is a heading. */
function isItemAmongSentences({ plain, level }: Line, lines: readonly JoinedLine[]): boolean {
  return (
    (/[，；]/.test(plain) || /[\d一二三四五六七八九十百千][件条宗份次篇]$/.test(plain)) &&
    !/(?:情况|工作|建设|管理|公开|保障|机制|制度|措施|方面)$/.test(plain) &&
    lines.some((other) => other.level === level && !isHeading(other))
  );
}
