import type { Issue, Passage, Rule, Subject } from "../../issue";
import { excerpt } from "../../text/excerpt";
import { passageIssue } from "../../text/text-issue";
import { proseOf } from "../section-issue";
import { type BracketKind, bracketKinds, bracketsOf } from "./bracket-pairs";

/** Brackets that open without closing or the reverse (X23). */
export function findUnpairedBrackets(subject: Subject, rule: Rule): readonly Issue[] {
  return unpaired(subject, rule, [round, tortoiseShell, lenticular]);
}

/** Quotation marks without their other half (X24). */
export function findUnpairedQuotes(subject: Subject, rule: Rule): readonly Issue[] {
  return unpaired(subject, rule, [quotes]);
}

/** Title marks without their other half (X25). */
export function findUnpairedTitleMarks(subject: Subject, rule: Rule): readonly Issue[] {
  return unpaired(subject, rule, [titles, innerTitles]);
}

const { round, tortoiseShell, lenticular, quotes, titles, innerTitles } = bracketKinds;

function unpaired({ texts }: Subject, rule: Rule, kinds: readonly BracketKind[]): readonly Issue[] {
  return proseOf(texts).flatMap((part) =>
    kinds.flatMap((kind) =>
      bracketsOf(part, kind).unpaired.map((at) => {
        const { name, opening, closing } = kind;
        const passage: Passage = { address: part.address, start: at, end: at + 1 };
        const lacks = opening.includes(part.text[at] ?? "") ? closing[0] : opening[0];
        const message = `${part.name}的${name}不成对：${excerpt(part.text, passage, 8)}缺少“${lacks}”，请补上或删去。`;
        return passageIssue(rule, message, [passage]);
      }),
    ),
  );
}
