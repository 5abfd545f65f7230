import { isHeadingLine } from "../../report/outline";
import type { Issue, Rule, Subject } from "../issue";
import { narrativesOf, type Paragraph, passageOf, type TextPart } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";
import { headOf, isWritten } from "./narrative-parts";

/** Sub-headings with nothing below them, a section's in one issue (S28). */
export function findEmptyHeadings({ texts }: Subject, rule: Rule): readonly Issue[] {
  return narrativesOf(texts)
    .filter(isWritten)
    .flatMap((part) => {
      const empty = emptyHeadings(part);
      if (empty.length === 0) return [];
      const heads = empty.map((paragraph) => `“${headOf(paragraph)}”`).join("");
      const message = `${part.name}：小标题${heads}下面没有内容，请补写；没有发生的也要写明。`;
      return [passageIssue(rule, message, empty.map(passageOf))];
    });
}

/** Where most headings of a level have nothing below them they are the items of a list. */
function emptyHeadings({ paragraphs }: TextPart): readonly Paragraph[] {
  const heads = paragraphs.flatMap((paragraph, at) =>
    isSubHeading(paragraph)
      ? [{ paragraph, isEmpty: isEmptyBefore(paragraph, paragraphs[at + 1]) }]
      : [],
  );
  return heads
    .filter(({ paragraph, isEmpty }) => {
      const siblings = heads.filter((one) => one.paragraph.level === paragraph.level);
      return isEmpty && siblings.filter((one) => one.isEmpty).length * 2 < siblings.length;
    })
    .map(({ paragraph }) => paragraph);
}

/** Not （三）本年未收到申请 or （三）培训2次, which say something themselves. */
function isSubHeading(paragraph: Paragraph): boolean {
  const { level, plain } = paragraph;
  const isLow = level === 2 || level === 3;
  return isLow && isHeadingLine(paragraph) && !/[未无没]|\d[件条次元项个]/.test(plain);
}

function isEmptyBefore({ level }: Paragraph, next: Paragraph | undefined): boolean {
  if (!next) return true;
  return next.level !== null && level !== null && next.level <= level;
}
