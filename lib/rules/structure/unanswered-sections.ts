import type { Section } from "../../template/template";
import type { Issue, Rule, Subject } from "../issue";
import { partAt } from "../text/report-texts";
import { fieldIssue } from "../text/text-issue";
import { isWritten, placeOf } from "./narrative-parts";
import { printedDocument } from "./printed-document";

/**
 * Sections that are not there (S01): those a file has no heading for, and in a draft, which is printed
 * with all headings, the texts nobody has written yet. These are one issue, and no other rule repeats it.
 */
export function findMissingSections(subject: Subject, rule: Rule): readonly Issue[] {
  const printed = printedDocument(subject);
  if (!printed) return unwrittenIssue(subject, rule);
  const missing = subject.report.template.sections.filter(({ key }) =>
    printed.missingSections.includes(key),
  );
  return missing.map((section) => {
    const message = `没有找到“${section.heading}”。格式规定的六个部分缺一不可，没有内容的也要保留标题并写明，请补上。`;
    return fieldIssue(rule, message, [placeOf(subject.report.template, section)]);
  });
}

/** Headings of a file with nothing below them (S21). */
export function findEmptySections(subject: Subject, rule: Rule): readonly Issue[] {
  const printed = printedDocument(subject);
  if (!printed) return [];
  const { template } = subject.report;
  return narratives(subject)
    .filter(({ key }) => printed.headings.some(({ section }) => section === key))
    .filter((section) => !isWrittenSection(subject, section))
    .map((section) => {
      const message = `“${section.heading}”标题下面没有内容，请补写；没有需要报告的也要写明。`;
      return fieldIssue(rule, message, [placeOf(template, section)]);
    });
}

function unwrittenIssue(subject: Subject, rule: Rule): readonly Issue[] {
  const blank = narratives(subject).filter((section) => !isWrittenSection(subject, section));
  if (blank.length === 0) return [];
  const names = blank.map(({ heading }) => `“${heading}”`).join("");
  const message = `${names}还没有填写内容，请补写；没有需要报告的也要写明。`;
  const places = blank.map((section) => placeOf(subject.report.template, section));
  return [fieldIssue(rule, message, places)];
}

function narratives({ report }: Subject): readonly Section[] {
  return report.template.sections.filter(({ kind }) => kind === "narrative");
}

/** Sub-headings alone, as an offer inserts them, are no content. */
function isWrittenSection({ texts, report }: Subject, section: Section): boolean {
  const part = partAt(texts, placeOf(report.template, section));
  return part !== null && isWritten(part);
}
