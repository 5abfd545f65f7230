import { countOfFirst } from "./bisect";

/** A text without white space and with one width of each sign. */
export type PlainText = {
  readonly text: string;
  /** Where in the raw text signs were taken out, ascending. */
  readonly removed: readonly number[];
};

/** Takes white space out and unifies widths of letters, digits, brackets and punctuation, as rules read it. */
export function plainText(raw: string): PlainText {
  const removed: number[] = [];
  const text = raw.replace(changing, (sign, at: number) => {
    const plain = plainSign(sign, raw.charAt(at - 1), raw.charAt(at + 1));
    if (plain === "") removed.push(at);
    return plain;
  });
  return { text, removed };
}

/** Where the raw text has the character at this place of the plain one, or its end; `removed` as plainText gives it. */
export function rawOffset(removed: readonly number[], at: number): number {
  // So many signs were taken out before it: each stands as many places later as went before it.
  return at + countOfFirst(removed.length, (gap) => (removed[gap] ?? 0) - gap <= at);
}

/** The signs that do not stay as they are, or not everywhere. */
const changing = /[\s\u200b０-９Ａ-Ｚａ-ｚ％．,:;()?!﹝﹞]/g;

/** Full-width letters and digits become half-width ones, half-width punctuation full-width. */
function plainSign(sign: string, before: string, behind: string): string {
  const code = sign.charCodeAt(0);
  if (isWideLetter(code)) return String.fromCharCode(code - wideShift);
  // 1,051 and 8:30 keep their signs.
  if ((sign === "," || sign === ":") && isDigit(before) && isDigit(behind)) return sign;
  return plainSigns.get(sign) ?? "";
}

const wideShift = 0xfee0;

/** Of the signs that change; ％ and ．stand before these. */
function isWideLetter(code: number): boolean {
  return code >= 0xff10;
}

function isDigit(sign: string): boolean {
  return /[0-9０-９]/.test(sign);
}

/** Any other of the signs is white space. */
const plainSigns = new Map([
  ["％", "%"],
  ["．", "."],
  [",", "，"],
  [":", "："],
  [";", "；"],
  ["(", "（"],
  [")", "）"],
  ["?", "？"],
  ["!", "！"],
  ["﹝", "〔"],
  ["﹞", "〕"],
]);
