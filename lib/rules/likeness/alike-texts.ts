import type { OtherReport } from "../check-context";
import { limitsOf } from "../data/lexicon";
import type { Issue, Rule, Subject } from "../issue";
import { narrativesOf, type TextPart } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";
import { type Compared, commonRuns, compared, likenessTo } from "./likeness";
import { type OwnWords, ownWordsOf } from "./own-words";

/** Sections that are last year's, or another office's of this year, over again (N15). */
export function findAlikeTexts(subject: Subject, rule: Rule): readonly Issue[] {
  const { report, texts, context } = subject;
  if (!context.prior && !context.others?.length) return [];
  const limits = limitsOf(context.lexicon);
  return narrativesOf(texts).flatMap((part) => {
    const words = wordsIn(ownWordsOf(report), part);
    if (!words || words.codes.length < shortestCompared) return [];
    const own = compared(words);
    const lastYear = context.prior && wordsIn(ownWordsOf(context.prior), part);
    return [
      ...(lastYear ? likeLastYear(part, own, lastYear, limits.likenessToLastYear, rule) : []),
      ...likeOthers(part, own, context.others ?? [], limits.likenessToOthers, rule),
    ];
  });
}

/** Shorter texts are alike by chance. */
const shortestCompared = 60;

function wordsIn(words: ReadonlyMap<string, OwnWords>, part: TextPart): OwnWords | undefined {
  return part.section ? words.get(part.section.key) : undefined;
}

function likeLastYear(
  part: TextPart,
  own: Compared,
  lastYear: OwnWords,
  least: number,
  rule: Rule,
): readonly Issue[] {
  const share = likenessTo(own, lastYear, least);
  if (share < least) return [];
  const message = `${part.name}与上一年度报告雷同：${percent(share)}的文字和上年相同（提示界限 ${percent(least)}），请按本年度的实际情况改写标出的文字。`;
  return [alikeIssue(part, own, lastYear, message, rule)];
}

/** The most alike of all; which others are alike too shows when this one is settled. */
function likeOthers(
  part: TextPart,
  own: Compared,
  others: readonly OtherReport[],
  least: number,
  rule: Rule,
): readonly Issue[] {
  const alike = others
    .flatMap(({ name, report }) => {
      const words = wordsIn(ownWordsOf(report), part);
      const share = words ? likenessTo(own, words, least) : 0;
      return words && share >= least ? [{ name, words, share }] : [];
    })
    .sort((one, other) => other.share - one.share);
  const [closest] = alike;
  if (!closest) return [];
  const more = alike.length > 1 ? `等 ${alike.length} 个单位` : "";
  const message = `${part.name}与“${closest.name}”${more}的报告雷同：${percent(closest.share)}的文字相同（提示界限 ${percent(least)}），请按本单位的实际情况改写标出的文字。`;
  return [alikeIssue(part, own, closest.words, message, rule)];
}

function alikeIssue(part: TextPart, own: Compared, other: OwnWords, message: string, rule: Rule) {
  const passages = commonRuns(own, other).map((run) => ({ address: part.address, ...run }));
  const issue = passageIssue(rule, message, passages);
  return passages.length > 0 ? issue : { ...issue, places: [part.address] };
}

function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
