import type { Issue, Rule, Subject } from "../issue";
import { narrativesOf, passageOf, type TextPart } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";
import { isBeyondLastSection } from "./extra-sections";
import { headOf } from "./narrative-parts";
import { isOwnTitle, type Sequence, sequencesOf } from "./numbered-lines";

/** Sub-headings of a higher level under a lower one, or with a level left out (S06). */
export function findLevelBreaks(subject: Subject, rule: Rule): readonly Issue[] {
  const { template } = subject.report;
  return narrativesOf(subject.texts).flatMap((part) =>
    sequencesOf(part).flatMap((sequence) => {
      const lines = sequence.lines.filter(
        (line) => !isOwnTitle(template, line) && !isBeyondLastSection(template, line),
      );
      const [first] = lines;
      if (!first) return [];
      const problem = problemOf(part, { ...sequence, lines });
      return problem === null ? [] : [passageIssue(rule, problem, [passageOf(first.paragraph)])];
    }),
  );
}

function problemOf(part: TextPart, { lines, level, above }: Sequence): string | null {
  const [first] = lines;
  const over = above.at(-1);
  if (!first) return null;
  const head = headOf(first.paragraph);
  if (over && over.level > level) {
    return `${part.name}：“${head}”的层次序号比它上面的“${headOf(over.paragraph)}”还高一级，层次应依次为“一、”“（一）”“1.”“（1）”，请调整。`;
  }
  if (level === 1) {
    return `${part.name}：“${head}”用了与本部分标题同级的序号，下面的层次应从“（一）”开始，请调整。`;
  }
  const isHeading = lines.some(({ paragraph }) => paragraph.headLength > 0);
  if (above.length === 0 && level > 2 && isHeading) {
    return `${part.name}：“${head}”直接用在本部分标题下面，跳过了“（一）”一级，请改用“（一）”“（二）”编号。`;
  }
  return null;
}
