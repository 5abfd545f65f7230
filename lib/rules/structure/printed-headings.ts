import type { Section } from "../../template/template";
import type { Issue, Rule, Subject } from "../issue";
import { plainText } from "../text/plain-text";
import { fieldIssue } from "../text/text-issue";
import { placeOf } from "./narrative-parts";
import { printedDocument } from "./printed-document";

/** Printed headings whose words are not the official ones (S02). */
export function findWrongHeadings(subject: Subject, rule: Rule): readonly Issue[] {
  return printedHeadings(subject)
    .filter(({ section, plain }) => titleIn(plain) !== titleIn(section.heading))
    .map(({ section, text }) => {
      const message = `标题“${text}”与格式不一致，应为“${section.heading}”，请改正。`;
      return fieldIssue(rule, message, [placeOf(subject.report.template, section)]);
    });
}

/** Printed headings with the right words but a wrong number, or none, or marks around them (S18). */
export function findWrongNumerals(subject: Subject, rule: Rule): readonly Issue[] {
  return printedHeadings(subject)
    .filter(({ section, plain }) => titleIn(plain) === titleIn(section.heading))
    .filter(({ section, plain }) => plain !== section.heading)
    .map(({ section, text }) => {
      const message = `标题“${text}”的序号或标点与格式不一致，应为“${section.heading}”，请改正。`;
      return fieldIssue(rule, message, [placeOf(subject.report.template, section)]);
    });
}

/** Sections of a file that stand in another order than the format's (S03), or that are headed twice (S19). */
export function findDisorder(subject: Subject, rule: Rule): readonly Issue[] {
  const { template } = subject.report;
  const firsts = printedHeadings(subject).filter(
    ({ section }, at, all) => all.findIndex((one) => one.section === section) === at,
  );
  const order = firsts.map(({ section }) => template.sections.indexOf(section));
  return firsts.slice(1).flatMap(({ section }, at) => {
    const before = firsts[at];
    if (!before || (order[at + 1] ?? 0) > (order[at] ?? 0)) return [];
    const message = `“${section.heading}”排在了“${before.section.heading}”的后面，六个部分的顺序应与格式一致，请调整。`;
    return [fieldIssue(rule, message, [placeOf(template, section)])];
  });
}

/** Sections of a file that are headed more than once (S19). */
export function findTwiceHeaded(subject: Subject, rule: Rule): readonly Issue[] {
  const headings = printedHeadings(subject);
  const twice = subject.report.template.sections.filter(
    (section) => headings.filter((heading) => heading.section === section).length > 1,
  );
  return twice.map((section) => {
    const message = `标题“${section.heading}”出现了不止一次，每个部分只应有一个标题，请删去多余的。`;
    return fieldIssue(rule, message, [placeOf(subject.report.template, section)]);
  });
}

type Heading = { readonly section: Section; readonly text: string; readonly plain: string };

function printedHeadings(subject: Subject): readonly Heading[] {
  const { sections } = subject.report.template;
  return (printedDocument(subject)?.headings ?? []).flatMap(({ section: key, text }) => {
    const section = sections.find((one) => one.key === key);
    return section ? [{ section, text: text.trim(), plain: plainText(text).text }] : [];
  });
}

/** The words of a heading without its number and what ends it. */
function titleIn(heading: string): string {
  return heading.replace(/^第?[一二三四五六七八九十\d]{1,3}[、.，：]?|^、|[。：；，]+$/g, "");
}
