import type { Issue, Rule, Subject } from "../../issue";
import { excerpt } from "../../text/excerpt";
import { passageIssue } from "../../text/text-issue";
import { joinedLines, proseParts } from "./broken-paragraphs";
import { endOf, isNoProse } from "./paragraph-shape";

/** A paragraph that ends in the middle, and nothing goes on with it (X37). */
export function findUnfinishedParagraphs({ texts }: Subject, rule: Rule): readonly Issue[] {
  return proseParts(texts).flatMap((part) =>
    joinedLines(part)
      .filter((line) => /[，、]$/.test(line.plain) && !isNoProse(line))
      .map((line) => {
        const end = endOf(line);
        const passage = { address: part.address, start: end - 1, end };
        const message = `${part.name}有一段到${excerpt(part.text, passage, 12)}就断了，话没有说完。请补全，或以句号结束。`;
        return passageIssue(rule, message, [passage]);
      }),
  );
}
