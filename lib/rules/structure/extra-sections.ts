import type { ReportTemplate } from "../../template/template";
import type { Issue, Rule, Subject } from "../issue";
import { narrativesOf, passageOf } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";
import { headOf } from "./narrative-parts";
import { type NumberedLine, sequencesOf } from "./numbered-lines";

/** Top-level headings behind the last one of the format: 七、附件 (S13). */
export function findExtraSections(subject: Subject, rule: Rule): readonly Issue[] {
  const { template } = subject.report;
  return narrativesOf(subject.texts).flatMap((part) =>
    sequencesOf(part)
      .flatMap(({ lines }) => lines)
      .filter((line) => isBeyondLastSection(template, line))
      .map(({ paragraph }) => {
        const message = `${part.name}：出现了“${headOf(paragraph)}”，格式只有 ${template.sections.length} 个部分，请把这些内容并入相应部分，或另行发布。`;
        return passageIssue(rule, message, [passageOf(paragraph)]);
      }),
  );
}

/** 七、 and on; lists of a text rarely come that far, headings of an eighth section often do. */
export function isBeyondLastSection(
  { sections }: ReportTemplate,
  { level, number, paragraph }: NumberedLine,
): boolean {
  return level === 1 && number > sections.length && paragraph.headLength > 0;
}
