import { titleOf } from "../../../report/report";
import type { Issue, Rule, Subject, TextEdit } from "../../issue";
import { type Paragraph, passageOf, type TextPart } from "../../text/report-texts";
import { safeFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { proseParts } from "./broken-paragraphs";
import { isTitleLine, isWebResidue } from "./paragraph-shape";

/** Lines that a web page put around the report: 浏览次数, 打印, 上一篇 (X36). */
export function findWebResidue({ texts }: Subject, rule: Rule): readonly Issue[] {
  return proseParts(texts).flatMap((part) =>
    linesToRemove(part, isWebResidue).map(({ paragraph, edit }) => {
      const message = `${part.name}有一行是网页上的文字（“${paragraph.text.slice(0, 30)}”），不是报告内容，请删去。`;
      return passageIssue(rule, message, [passageOf(paragraph)], safeFix("删去这一行", [edit]));
    }),
  );
}

/** The title again before the title, or inside a text (X12). */
export function findRepeatedTitle(
  { report, texts, context }: Subject,
  rule: Rule,
): readonly Issue[] {
  const title = titleOf(report).replace(/\s/g, "");
  const printed = (context.printed?.beforeTitle ?? []).filter((line) => isTitle(line, title));
  const before = printed.map((line) => ({
    ...passageIssue(rule, `标题之前还有一行“${line.trim()}”，与标题重复，公布前请删去。`, []),
    places: ["title"],
  }));
  const inside = proseParts(texts).flatMap((part) =>
    linesToRemove(part, ({ plain }) => isTitle(plain, title)).map(({ paragraph, edit }) => {
      const message = `${part.name}里又写了一遍标题“${paragraph.text}”，请删去这一行。`;
      return passageIssue(rule, message, [passageOf(paragraph)], safeFix("删去重复的标题", [edit]));
    }),
  );
  return [...before, ...inside];
}

/** The title itself, or a line that can only be one. */
function isTitle(line: string, title: string): boolean {
  const plain = line.replace(/\s/g, "");
  return plain === title || isTitleLine({ plain });
}

/** Each such line with the edit that takes it away with its line ends, so that no two of them meet. */
function linesToRemove(
  { address, text, paragraphs }: TextPart,
  fits: (line: Paragraph) => boolean,
) {
  return paragraphs.filter(fits).map((paragraph) => {
    const end = paragraph.start + paragraph.text.length;
    const lineEnds = /^[^\S\r\n]*[\r\n]*/.exec(text.slice(end))?.[0].length ?? 0;
    const edit: TextEdit = { address, start: paragraph.start, end: end + lineEnds, text: "" };
    return { paragraph, edit };
  });
}
