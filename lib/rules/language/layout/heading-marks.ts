import { onceFor } from "../../../template/once";
import type { Issue, Rule, TextEdit } from "../../issue";
import { excerpt } from "../../text/excerpt";
import { offsetIn, type TextPart } from "../../text/report-texts";
import { editingFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";

/** Headings of one kind that close with different marks: 「1.宣传贯彻情况。」 beside 「2.主动公开情况」. */
export function findUnlikeHeadings(part: TextPart, rule: Rule): readonly Issue[] {
  return unlikeHeadings(part).map(({ usual, edits }) => {
    const passages = edits.map(({ address, start, end }) =>
      start === end ? { address, start: start - 1, end } : { address, start, end },
    );
    const [first] = passages;
    const shown = first ? excerpt(part.text, first, 10) : "";
    const advice = usual === "" ? "标题末尾不加标点" : `标题末尾应都用“${usual}”`;
    const message = `${part.name}的同级标题标点不一致：${shown}与其他标题不同，${advice}。`;
    // Not safe: what a mark closes may become a heading, or cease to be one.
    return passageIssue(rule, message, passages, editingFix("统一标题的标点", edits));
  });
}

type Unlike = { readonly usual: string; readonly edits: readonly TextEdit[] };

/** For each kind of heading in a text, what makes those of fewer like the others. */
const unlikeHeadings = onceFor((part: TextPart): readonly Unlike[] =>
  kinds.flatMap((pattern) => {
    const heads = headsOf(part, pattern);
    const usual = usualMark(heads.map(({ mark }) => mark));
    const edits = heads
      .filter(({ mark }) => mark !== usual)
      .map(({ start, end }) => ({ address: part.address, start, end, text: usual ?? "" }));
    return usual === null || edits.length === 0 ? [] : [{ usual, edits }];
  }),
);

/** The mark of a heading, none or one character, and where it stands or would stand. */
type Head = { readonly mark: string; readonly start: number; readonly end: number };

/** A short numbered line that names a matter: with a comma or a figure it would say something. */
function ownLine(numbering: string): RegExp {
  const names = "情况|工作|建设|管理|公开|保障|机制|制度|措施|问题|方面|办理|申请|贯彻|不足";
  return new RegExp(`^${numbering}[^，；。：\\d]{0,24}(?:${names})(?<mark>[。：]{0,3})$`);
}

/** Levels that are lines of their own, and the one whose heading runs into the text. */
const kinds: readonly RegExp[] = [
  ownLine("（[一二三四五六七八九十]{1,3}）"),
  ownLine("\\d{1,2}[.、]"),
  ownLine("（\\d{1,2}）"),
  /^（[一二三四五六七八九十]{1,3}）[^，；。：\d]{1,24}(?<mark>[。：]{1,3})(?=[^。：])/,
];

function headsOf({ paragraphs }: TextPart, pattern: RegExp): readonly Head[] {
  return paragraphs.flatMap((paragraph) => {
    const found = pattern.exec(paragraph.plain);
    if (!found) return [];
    const mark = found.groups?.mark ?? "";
    const end = offsetIn(paragraph, found[0].length - 1) + 1;
    const start = mark === "" ? end : offsetIn(paragraph, found[0].length - mark.length);
    return [{ mark: mark.slice(0, 1), start, end }];
  });
}

/** The mark of most; where as many have another, none, or else the stop that runs a heading in (GB/T 9704). */
function usualMark(marks: readonly string[]): string | null {
  const distinct = [...new Set(marks)];
  if (distinct.length < 2) return null;
  const count = (mark: string) => marks.filter((one) => one === mark).length;
  const most = Math.max(...distinct.map(count));
  return ["", "。", "："].find((mark) => count(mark) === most) ?? null;
}
