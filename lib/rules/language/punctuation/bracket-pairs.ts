import { onceFor } from "../../../template/once";
import { matchesOf } from "../../text/matches-of";
import type { TextPart } from "../../text/report-texts";

/** Where a pair of brackets opens and closes. */
export type Pair = { readonly open: number; readonly close: number };

/** Signs that open and close, those that may stand for each other together: （ and (. */
export const bracketKinds = {
  round: { name: "括号", opening: "（(", closing: "）)" },
  tortoiseShell: { name: "六角括号", opening: "〔﹝", closing: "〕﹞" },
  lenticular: { name: "方头括号", opening: "【", closing: "】" },
  quotes: { name: "引号", opening: "“", closing: "”" },
  titles: { name: "书名号", opening: "《", closing: "》" },
  innerTitles: { name: "书名号", opening: "〈", closing: "〉" },
} as const;
export type BracketKind = (typeof bracketKinds)[keyof typeof bracketKinds];

/** The pairs of a kind in a text, each within a line, and the signs without their other half. */
export function bracketsOf(part: TextPart, { opening, closing }: BracketKind) {
  const pairs: Pair[] = [];
  const unpaired: number[] = [];
  let open: number[] = [];
  for (const { sign, at } of signsOf(part)) {
    if (sign === "\n" || sign === "\r") {
      unpaired.push(...open);
      open = [];
    } else if (opening.includes(sign)) open.push(at);
    else if (closing.includes(sign)) {
      const start = open.pop();
      if (start !== undefined) pairs.push({ open: start, close: at });
      else if (!numbering.test(part.text.slice(Math.max(0, at - 6), at))) unpaired.push(at);
    }
  }
  return { pairs, unpaired: [...unpaired, ...open].sort((one, other) => one - other) };
}

/** 1） at the beginning of a line numbers it and closes nothing. */
const numbering = /(?:^|[\r\n])[ \u3000]*\d{1,2}$/;

/** Everything that may open, close or end a line, looked for once for all kinds. */
const signsOf = onceFor(({ text }: TextPart) =>
  matchesOf(text, /[()（）〔〕﹝﹞【】“”《》〈〉\r\n]/g).map(({ 0: sign, index }) => ({
    sign,
    at: index,
  })),
);
