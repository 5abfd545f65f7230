import { onceFor } from "../../template/once";

export type FoundWord = { readonly word: string; readonly start: number };

/** Every place of a text where one of many words stands; where several fit, the longest. One pass, however many words. */
export function findWords(words: readonly string[], text: string): readonly FoundWord[] {
  const found: FoundWord[] = [];
  if (words.length === 0) return found;
  const { begins, byStart } = indexOf(words);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (begins[code] !== 1) continue;
    const word = byStart
      .get(startKey(code, text.charCodeAt(at + 1)))
      ?.find((candidate) => text.startsWith(candidate, at));
    if (word === undefined) continue;
    found.push({ word, start: at });
    at += word.length - 1;
  }
  return found;
}

/** Words are told apart by their first two signs; words of one sign are none. */
function startKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

const indexOf = onceFor((words: readonly string[]) => {
  const begins = new Uint8Array(0x10000);
  const byStart = new Map<number, string[]>();
  const longestFirst = [...words]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length);
  for (const word of longestFirst) {
    begins[word.charCodeAt(0)] = 1;
    const key = startKey(word.charCodeAt(0), word.charCodeAt(1));
    byStart.set(key, [...(byStart.get(key) ?? []), word]);
  }
  return { begins, byStart };
});
