import { misusedTerms } from "../../data/misused-terms";
import { offTopicWords } from "../../data/off-topic-words";
import type { Issue, Rule, Subject } from "../../issue";
import { narrativesOf } from "../../text/report-texts";
import { editingFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { passageOfHit, sentenceAround, wordHits } from "../../text/whole-text";
import { exceptAllowed } from "./allowed-words";

/** Terms of the regulation in the place of others (X18). */
export function findMisusedTerms({ texts, context }: Subject, rule: Rule): readonly Issue[] {
  return exceptAllowed(wordHits(texts, wrongTerms), context.lexicon)
    .filter((hit) => !isQuoted(sentenceAround(hit)))
    .map((hit) => {
      const passage = passageOfHit(hit);
      const text = rightTerms.get(hit.word) ?? "";
      const message = `${hit.part.name}的“${hit.word}”不是规范用语，应为“${text}”。`;
      return passageIssue(
        rule,
        message,
        [passage],
        editingFix(`改为“${text}”`, [{ ...passage, text }]),
      );
    });
}

const wrongTerms = misusedTerms.map(([wrong]) => wrong);
const rightTerms = new Map(misusedTerms);

/** A document of another organ is called what it calls itself. */
function isQuoted({ before }: { readonly before: string }): boolean {
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

/** Matters of other reports, told once a text (X08). */
export function findOffTopicWords({ texts, context }: Subject, rule: Rule): readonly Issue[] {
  const lists = [offTopicWords, context.lexicon?.offTopic ?? []];
  const hits = lists.flatMap((list) => exceptAllowed(wordHits(texts, list), context.lexicon));
  return narrativesOf(texts).flatMap((part) => {
    const inPart = hits.filter((hit) => hit.part === part);
    if (inPart.length === 0) return [];
    const shown = [...new Set(inPart.map(({ word }) => word))].join("”“");
    const message = `${part.name}写到“${shown}”，与政府信息公开工作关系不大，报告内容不宜泛化，请核对是否需要保留。`;
    return [passageIssue(rule, message, inPart.map(passageOfHit))];
  });
}

/** Words that the operator of the site does not allow (X14). */
export function findForbiddenWords({ texts, context }: Subject, rule: Rule): readonly Issue[] {
  const words = context.lexicon?.forbidden ?? [];
  return exceptAllowed(wordHits(texts, words), context.lexicon).map((hit) =>
    passageIssue(
      rule,
      `${hit.part.name}出现本单位词表中的禁用词“${hit.word}”，请删去或改用规范的说法。`,
      [passageOfHit(hit)],
    ),
  );
}
