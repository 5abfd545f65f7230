import type { Issue, Rule, Subject } from "../../issue";
import { excerpt } from "../../text/excerpt";
import type { Paragraph } from "../../text/report-texts";
import { passageIssue } from "../../text/text-issue";
import { isBroken, proseParts } from "./broken-paragraphs";
import { isNoProse } from "./paragraph-shape";

/** A paragraph that ends in the middle, and nothing goes on with it (X37). */
export function findUnfinishedParagraphs({ texts }: Subject, rule: Rule): readonly Issue[] {
  return proseParts(texts).flatMap((part) =>
    part.paragraphs.flatMap((paragraph, index) => {
      if (!isUnfinished(paragraph, part.paragraphs[index + 1])) return [];
      const end = paragraph.start + paragraph.text.length;
      const passage = { address: part.address, start: end - 1, end };
      const message = `${part.name}有一段到${excerpt(part.text, passage, 12)}就断了，话没有说完。请补全，或以句号结束。`;
      return [passageIssue(rule, message, [passage])];
    }),
  );
}

function isUnfinished(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  return (
    /[，、]$/.test(paragraph.plain) && !isNoProse(paragraph) && !(next && isBroken(paragraph, next))
  );
}
