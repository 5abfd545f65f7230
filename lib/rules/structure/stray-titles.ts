import { isHeadingLine, sectionTitled } from "../../report/outline";
import type { Issue, Rule, Subject } from "../issue";
import { narrativesOf, type Paragraph, passageOf, type TextPart } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";

/** Titles of other sections inside a text: what stands below them belongs elsewhere (S03). */
export function findForeignTitles(subject: Subject, rule: Rule): readonly Issue[] {
  return titlesInTexts(subject)
    .filter(({ part, title, paragraph }) => title !== part.section && paragraph.level === 1)
    .map(({ part, title, paragraph }) => {
      const message = `${part.name}：里面出现了“${title.heading}”，请把它下面的内容移到该部分，并删去这个标题。`;
      return passageIssue(rule, message, [passageOf(paragraph)]);
    });
}

/** A section's title repeated in its own text, above which every document prints it (S19). */
export function findRepeatedTitles(subject: Subject, rule: Rule): readonly Issue[] {
  return titlesInTexts(subject)
    .filter(({ part, title, paragraph }) => title === part.section && isTitleLine(paragraph))
    .map(({ part, paragraph }) => {
      const message = `${part.name}：正文里又写了一遍标题，印出来会重复，请删去这一行。`;
      const edits = [{ ...lineOf(part, paragraph), text: "" }];
      const fix = { label: "删去重复的标题", changes: [], edits, safe: true } as const;
      return passageIssue(rule, message, [passageOf(paragraph)], fix);
    });
}

function titlesInTexts({ texts, report }: Subject) {
  return narrativesOf(texts).flatMap((part) =>
    part.paragraphs.flatMap((paragraph) => {
      const { text } = paragraph;
      const title = text.length > longestTitle ? null : sectionTitled(report.template, text);
      return title === null ? [] : [{ part, title, paragraph }];
    }),
  );
}

const longestTitle = 30;

/** With its official number or none: （五） and 5. head what stands under a section. */
function isTitleLine(paragraph: Paragraph): boolean {
  return paragraph.level === null || (paragraph.level === 1 && isHeadingLine(paragraph));
}

/** The whole line with the break that ends it. */
function lineOf({ address, text }: TextPart, { start, text: line }: Paragraph) {
  const end = start + line.length;
  const rest = /^[^\S\r\n]*(\r\n|\r|\n)?/.exec(text.slice(end))?.[0].length ?? 0;
  return { address, start, end: end + rest };
}
