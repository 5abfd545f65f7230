import type { Issue, Rule, Subject } from "../../issue";
import type { TextPart } from "../../text/report-texts";
import { proseOf, type Replacement, sectionIssue } from "../section-issue";
import { bracketKinds, bracketsOf } from "./bracket-pairs";

/** Title marks within title marks, which are 〈〉 (X35). */
export function findNestedTitles({ texts }: Subject, rule: Rule): readonly Issue[] {
  return proseOf(texts).flatMap((part) =>
    sectionIssue(rule, part, innerMarks(part), {
      what: "书名号里又用书名号",
      advice: "里面的一层用〈〉",
      label: "里层改为〈〉",
    }),
  );
}

function innerMarks(part: TextPart): readonly Replacement[] {
  const { pairs } = bracketsOf(part, bracketKinds.titles);
  return pairs
    .filter((inner) => pairs.some(({ open, close }) => open < inner.open && inner.close < close))
    .flatMap(({ open, close }) => [
      { start: open, end: open + 1, text: "〈" },
      { start: close, end: close + 1, text: "〉" },
    ])
    .sort((one, other) => one.start - other.start);
}
