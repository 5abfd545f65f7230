import type { Issue, Passage, Rule, Subject } from "../../issue";
import { excerpt } from "../../text/excerpt";
import { passageIssue } from "../../text/text-issue";
import { proseOf } from "../section-issue";
import { unpairedOf } from "./bracket-pairs";

/** Brackets that open without closing or the reverse (X23). */
export function findUnpairedBrackets(subject: Subject, rule: Rule): readonly Issue[] {
  return unpaired(subject, rule, bracketKinds);
}

/** Quotation marks without their other half (X24). */
export function findUnpairedQuotes(subject: Subject, rule: Rule): readonly Issue[] {
  return unpaired(subject, rule, quoteKinds);
}

/** Title marks without their other half (X25). */
export function findUnpairedTitleMarks(subject: Subject, rule: Rule): readonly Issue[] {
  return unpaired(subject, rule, titleKinds);
}

type Kind = { readonly name: string; readonly opening: string; readonly closing: string };

const bracketKinds: readonly Kind[] = [
  { name: "括号", opening: "（(", closing: "）)" },
  { name: "六角括号", opening: "〔﹝", closing: "〕﹞" },
  { name: "方头括号", opening: "【", closing: "】" },
];
const quoteKinds: readonly Kind[] = [{ name: "引号", opening: "“", closing: "”" }];
const titleKinds: readonly Kind[] = [
  { name: "书名号", opening: "《", closing: "》" },
  { name: "书名号", opening: "〈", closing: "〉" },
];

function unpaired({ texts }: Subject, rule: Rule, kinds: readonly Kind[]): readonly Issue[] {
  return proseOf(texts).flatMap((part) =>
    kinds.flatMap(({ name, opening, closing }) =>
      unpairedOf(part.text, opening, closing).map((at) => {
        const passage: Passage = { address: part.address, start: at, end: at + 1 };
        const lacks = opening.includes(part.text[at] ?? "") ? closing[0] : opening[0];
        const message = `${part.name}的${name}不成对：${excerpt(part.text, passage, 8)}缺少“${lacks}”，请补上或删去。`;
        return passageIssue(rule, message, [passage]);
      }),
    ),
  );
}
