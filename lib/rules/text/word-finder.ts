import { onceFor } from "../../template/once";

export type FoundWord = { readonly word: string; readonly start: number };

/** Every place of a text where one of many words stands; where several fit, the longest. One pass, however many words. */
export function findWords(words: readonly string[], text: string): readonly FoundWord[] {
  const { begins, byStart } = indexOf(words);
  const found: FoundWord[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (begins[code] !== 1) continue;
    const word = byStart.get(code)?.find((candidate) => text.startsWith(candidate, at));
    if (word === undefined) continue;
    found.push({ word, start: at });
    at += word.length - 1;
  }
  return found;
}

const indexOf = onceFor((words: readonly string[]) => {
  const begins = new Uint8Array(0x10000);
  const byStart = new Map<number, string[]>();
  const longestFirst = [...words].filter((word) => word !== "").sort((a, b) => b.length - a.length);
  for (const word of longestFirst) {
    const code = word.charCodeAt(0);
    begins[code] = 1;
    byStart.set(code, [...(byStart.get(code) ?? []), word]);
  }
  return { begins, byStart };
});
