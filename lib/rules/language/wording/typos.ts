import { onceFor } from "../../../template/once";
import { typos } from "../../data/typos";
import type { Issue, Rule, Subject } from "../../issue";
import { sectionPlace } from "../../text/section-place";
import { editingFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { passageOfHit, wordHits } from "../../text/whole-text";
import { findWords } from "../../text/word-finder";
import { exceptAllowed } from "./allowed-words";

/** Words that are written wrong, with the right one (X02). */
export function findTypos(subject: Subject, rule: Rule): readonly Issue[] {
  const { texts, context } = subject;
  const lists = [typos, context.lexicon?.typos ?? []];
  const inTexts = lists.flatMap((list) => {
    const { wrong, rightOf } = dictionaryOf(list);
    return exceptAllowed(wordHits(texts, wrong), context.lexicon).map((hit) => {
      const passage = passageOfHit(hit);
      const text = rightOf.get(hit.word) ?? "";
      const message = `${hit.part.name}的“${hit.word}”疑为错别字，应为“${text}”。`;
      return passageIssue(
        rule,
        message,
        [passage],
        editingFix(`改为“${text}”`, [{ ...passage, text }]),
      );
    });
  });
  return [...inTexts, ...inPrintedHeadings(subject, rule)];
}

/** Headings are printed with the official words here; only a file can have other ones. */
function inPrintedHeadings({ report, context }: Subject, rule: Rule): readonly Issue[] {
  const { wrong, rightOf } = dictionaryOf(typos);
  return (context.printed?.headings ?? []).flatMap(({ section, text }) =>
    findWords(wrong, text).map(({ word }) => ({
      ...passageIssue(
        rule,
        `标题“${text}”中的“${word}”疑为错别字，应为“${rightOf.get(word)}”。`,
        [],
      ),
      places: [sectionPlace(report.template, section)],
    })),
  );
}

const dictionaryOf = onceFor((list: readonly (readonly [string, string])[]) => ({
  wrong: list.map(([wrong]) => wrong),
  rightOf: new Map(list),
}));
