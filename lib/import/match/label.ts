import { labelWords } from "../../report/paste/label-words";
import { labelAliases } from "../../template/label-aliases";
import { simplified } from "./simplified";

/**
 * A label without what real reports change in it: spaces, brackets, numbering in digits, widths,
 * traditional characters. Chinese numerals stay, because they tell 第（一）项 from 第（五）项.
 */
export function bareLabel(text: string): string {
  const bare = simplified(text.normalize("NFKC").replace(/[^\p{Script=Han}]+/gu, ""));
  return bare.replace(/^其中(?=..)/u, "");
}

/** Every bare spelling of an official label: whole, without its numbering, and its known aliases. */
export function spellingsOf(label: string): readonly string[] {
  const known = spellings.get(label);
  if (known) return known;
  const all = [label, ...(labelAliases.get(label) ?? [])].flatMap((text) => [
    bareLabel(text),
    labelWords(text),
  ]);
  // Of an alias the brackets tell it from others: 行政诉讼（复议后起诉）.
  const found = [...new Set([...all, bareLabel(withoutBrackets(label))])].filter(
    (text) => text !== "",
  );
  spellings.set(label, found);
  return found;
}

const spellings = new Map<string, readonly string[]>();

/** The text without an explanation in brackets behind its words. */
export function withoutBrackets(text: string): string {
  return text.normalize("NFKC").replace(/(?<=\p{Script=Han}.*)[([][^)\]]*[)\]]?\s*$/su, "");
}

/** A head of at least four signs that is a known spelling but for a slip. */
export function resembles(label: string, bare: string): boolean {
  return (
    bare.length >= 4 &&
    spellingsOf(label).some((one) => one.length >= 4 && likeness(bare, one) >= leastLikeness)
  );
}

/** Labels less alike than this are different ones. */
export const leastLikeness = 0.75;

/** Whether a text is one of the words, or at most so many of them one after the other. */
export function isComposed(text: string, words: ReadonlySet<string>, most: number): boolean {
  if (words.has(text)) return true;
  if (most < 2) return false;
  return Array.from({ length: text.length }, (_, at) => at).some(
    (at) => words.has(text.slice(0, at)) && isComposed(text.slice(at), words, most - 1),
  );
}

/** The digit that numbers a label: 2.重复申请, ②重复申请; null when none does. */
export function numberOf(text: string): string | null {
  const [circle = ""] = /^\s*[\u2460-\u2473]/u.exec(text) ?? [];
  if (circle !== "") return circle.normalize("NFKC").trim();
  return /^\s*(\d{1,2})\s*[.、,)）]/.exec(text.normalize("NFKC"))?.[1] ?? null;
}

/**
 * How alike two bare labels are, from 0 to 1: characters to change against characters there are.
 * 0 for labels of very different lengths.
 */
export function likeness(left: string, right: string): number {
  const longer = Math.max(left.length, right.length);
  const shorter = Math.min(left.length, right.length);
  if (longer === 0 || longer > longestLabel || shorter / longer < 0.7) return 0;
  return 1 - editDistance(left, right) / longer;
}

const longestLabel = 80;

function editDistance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= right.length; at += 1) {
      const replaced = (above[at - 1] ?? 0) + (left[row - 1] === right[at - 1] ? 0 : 1);
      line.push(Math.min(replaced, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[right.length] ?? 0;
}

/** The share of a shortened label's characters that the whole label has in the same order. */
export function keptShare(short: string, whole: string): number {
  if (short.length === 0 || whole.length > longestLabel) return 0;
  let above = Array.from({ length: whole.length + 1 }, () => 0);
  for (const character of short) {
    const line = [0];
    for (let at = 1; at <= whole.length; at += 1) {
      const taken = (above[at - 1] ?? 0) + 1;
      line.push(whole[at - 1] === character ? taken : Math.max(above[at] ?? 0, line[at - 1] ?? 0));
    }
    above = line;
  }
  return (above[whole.length] ?? 0) / short.length;
}
