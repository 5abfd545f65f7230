import type { Issue, Rule, Subject } from "../../issue";
import { matchesOf } from "../../text/matches-of";
import type { TextPart } from "../../text/report-texts";
import { proseOf, type Replacement, sectionIssue } from "../section-issue";

/** Digits, letters and per cent signs of full width (X19). */
export function findFullWidthDigits({ texts }: Subject, rule: Rule): readonly Issue[] {
  return proseOf(texts).flatMap((part) =>
    sectionIssue(rule, part, fullWidthRuns(part), {
      what: "全角数字或字母",
      advice: "数字和字母用半角",
      label: "改为半角",
    }),
  );
}

function fullWidthRuns({ text }: TextPart): readonly Replacement[] {
  return matchesOf(text, /[０-９Ａ-Ｚａ-ｚ％]+(?:．[０-９]+)*/g).map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    // NFKC of exactly these signs is their half-width form.
    text: run.normalize("NFKC"),
  }));
}
