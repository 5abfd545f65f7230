import type { Issue, Rule, Subject } from "../../issue";
import { matchesOf } from "../../text/matches-of";
import type { TextPart } from "../../text/report-texts";
import { passageIssue } from "../../text/text-issue";
import { proseOf, type Replacement, sectionIssue } from "../section-issue";

/** Signs nobody sees, and signs that stand for unreadable ones (X21). */
export function findInvisibleSigns({ texts }: Subject, rule: Rule): readonly Issue[] {
  return proseOf(texts).flatMap((part) => [
    ...sectionIssue(rule, part, invisibleSigns(part), {
      what: "看不见的字符",
      advice: "这些字符多由网页或聊天软件复制带入，会使文字显示或检索出错",
      label: "去掉看不见的字符",
    }),
    ...unreadableSigns(part, rule),
  ]);
}

function invisibleSigns({ text }: TextPart): readonly Replacement[] {
  return matchesOf(text, /(?:(?![\t\n\r])[\p{Cc}\p{Cf}])+/gu).map(({ 0: signs, index }) => ({
    start: index,
    end: index + signs.length,
    text: "",
  }));
}

/** What they were can only be seen in the original. */
function unreadableSigns({ name, address, text }: TextPart, rule: Rule): readonly Issue[] {
  return matchesOf(text, /[\ufffd\ue000-\uf8ff]+|锟斤拷|烫烫烫/g).map(({ 0: signs, index }) => {
    const before = text.slice(Math.max(0, index - 8), index).trim();
    return passageIssue(rule, `${name}的“${before}”后有乱码，请对照原文改正。`, [
      { address, start: index, end: index + signs.length },
    ]);
  });
}
