import { onceFor } from "../../template/once";
import type { Issue, Rule, Subject } from "../issue";
import type { TextPart } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";
import { hitsOf, type Match, passageOfHit } from "../text/whole-text";

/** Words of a form that wait to be replaced, in a section (S04). */
export function findSectionPlaceholders({ texts }: Subject, rule: Rule): readonly Issue[] {
  return placeholders(texts)
    .filter(({ part }) => part.section !== null)
    .map((found) => placeholderIssue(found, rule));
}

/** The same on the cover: title, preamble, sign-off (P28). */
export function findCoverPlaceholders({ texts }: Subject, rule: Rule): readonly Issue[] {
  return placeholders(texts)
    .filter(({ part }) => part.section === null)
    .map((found) => placeholderIssue(found, rule));
}

function placeholderIssue({ part, hits }: Placeholders, rule: Rule): Issue {
  const shown = [...new Set(hits.map(({ match }) => match[0]))].slice(0, 3);
  const words = shown.map((one) => `“${one}”`).join("");
  const message = `${part.name}：还留着模板的占位文字${words}，请换成实际内容。`;
  return passageIssue(rule, message, hits.map(passageOfHit));
}

type Placeholders = { readonly part: TextPart; readonly hits: readonly Match[] };

/** Every text that has some, for both rules. */
const placeholders = onceFor((texts: readonly TextPart[]): readonly Placeholders[] => {
  const hits = patterns.flatMap((pattern) => hitsOf(texts, pattern));
  return texts.flatMap((part) => {
    const own = hits.filter((hit) => hit.part === part);
    return own.length > 0 ? [{ part, hits: own }] : [];
  });
});

/** 张××的申请 is a name made unreadable; ××局, XX件 and XX年 wait for a name or a figure. */
const patterns = [
  /（文字描述[^（）\n]{0,30}）/g,
  /\{[A-Za-z]{2,20}\}/g,
  /(?<![A-Za-z\d])(?:[Xx×]{2,8}|[*＊]{2,8}|某某|〇〇|○○)(?=单位|机关|部门|局|委|办|省|市|县|区|镇|乡|街道|村|年|月|日|[条件次篇期元份个]|万)/g,
  /[（【[](?:待|请|此处|在此|由)(?:填|补充|核实|确认|输入|插入|修改)[^（）【】[\]\n]{0,20}[）】\]]/g,
  /^(?:此处|请在此处?|待)(?:填写|填报|补充|完善|填)[^，。；\n]{0,12}。?$/gm,
  /^[Xx×*＊]{2,20}。?$/gm,
  /_{3,}|＿{2,}/g,
];
