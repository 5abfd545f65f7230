import { titleOf } from "../../../report/report";
import { residueInside, residueLine } from "../../data/web-residue";
import type { Issue, Rule, Subject, TextEdit } from "../../issue";
import { type Paragraph, passageOf, type TextPart } from "../../text/report-texts";
import { safeFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { proseParts } from "./broken-paragraphs";

/** Lines that a web page put around the report: 浏览次数, 打印, 上一篇 (X36). */
export function findWebResidue({ texts }: Subject, rule: Rule): readonly Issue[] {
  return proseParts(texts).flatMap((part) =>
    linesToRemove(part, isResidue).map(({ paragraph, edit }) => {
      const message = `${part.name}有一行是网页上的文字（“${paragraph.text.slice(0, 30)}”），不是报告内容，请删去。`;
      return passageIssue(rule, message, [passageOf(paragraph)], safeFix("删去这一行", [edit]));
    }),
  );
}

const longestResidue = 80;

function isResidue({ plain }: Paragraph): boolean {
  if (plain.length > longestResidue || /[。；]/.test(plain)) return false;
  return residueLine.test(plain) || residueInside.test(plain);
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

/** The title itself, or a line that can only be one: 2020年信息公开年报. */
function isTitle(line: string, title: string): boolean {
  const plain = line.replace(/\s/g, "");
  return (
    plain === title ||
    (plain.length <= 50 &&
      /^[^，。；：《》]{0,30}20\d\d年[^，。；：《》]{0,24}(?:年度报告|年报)$/.test(plain) &&
      !/^附/.test(plain))
  );
}

/** Each such line with the edit that takes it away, together with the line end behind or before it. */
function linesToRemove(part: TextPart, fits: (paragraph: Paragraph) => boolean) {
  const { address, paragraphs } = part;
  return paragraphs.flatMap((paragraph, index) => {
    if (!fits(paragraph)) return [];
    const [previous, next] = [paragraphs[index - 1], paragraphs[index + 1]];
    const end = next?.start ?? paragraph.start + paragraph.text.length;
    const keepsPrevious = previous !== undefined && !fits(previous);
    const start =
      next === undefined && keepsPrevious ? previous.start + previous.text.length : paragraph.start;
    const edit: TextEdit = { address, start, end, text: "" };
    return [{ paragraph, edit }];
  });
}
