import type { Issue, Passage, Rule, Subject } from "../issue";
import { type Paragraph, passageIn, type TextPart } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";

/** Words of a form that wait to be replaced, in a section (S04). */
export function findSectionPlaceholders({ texts }: Subject, rule: Rule): readonly Issue[] {
  return texts
    .filter(({ section }) => section !== null)
    .flatMap((part) => placeholderIssue(part, rule));
}

/** The same on the cover: title, preamble, sign-off (P28). */
export function findCoverPlaceholders({ texts }: Subject, rule: Rule): readonly Issue[] {
  return texts
    .filter(({ section }) => section === null)
    .flatMap((part) => placeholderIssue(part, rule));
}

function placeholderIssue(part: TextPart, rule: Rule): readonly Issue[] {
  const found = part.paragraphs.flatMap(placeholdersIn);
  if (found.length === 0) return [];
  const shown = [...new Set(found.map(({ words }) => words))].slice(0, 3).map((one) => `“${one}”`);
  const message = `${part.name}：还留着模板的占位文字${shown.join("")}，请换成实际内容。`;
  return [
    passageIssue(
      rule,
      message,
      found.map(({ passage }) => passage),
    ),
  ];
}

type Placeholder = { readonly words: string; readonly passage: Passage };

function placeholdersIn(paragraph: Paragraph): readonly Placeholder[] {
  return patterns.flatMap((pattern) =>
    [...paragraph.plain.matchAll(pattern)].map(({ 0: words, index }) => ({
      words,
      passage: passageIn(paragraph, index, index + words.length),
    })),
  );
}

/** 张××的申请 is a name made unreadable; ××局, XX件 and XX年 wait for a name or a figure. */
const patterns = [
  /（文字描述[^（）]{0,30}）/g,
  /\{[A-Za-z]{2,20}\}/g,
  /(?<![A-Za-z\d])(?:[Xx×]{2,8}|[*＊]{2,8}|某某|〇〇|○○)(?=单位|机关|部门|局|委|办|省|市|县|区|镇|乡|街道|村|年|月|日|[条件次篇期元份个]|万)/g,
  /[（【[](?:待|请|此处|在此|由)(?:填|补充|核实|确认|输入|插入|修改)[^（）【】[\]]{0,20}[）】\]]/g,
  /^(?:此处|请在此处?|待)(?:填写|填报|补充|完善|填)[^，。；]{0,12}。?$/g,
  /^[Xx×*＊]{2,20}。?$/g,
  /_{3,}|＿{2,}/g,
];
