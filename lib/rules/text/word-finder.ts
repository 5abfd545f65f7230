import { onceFor } from "../../template/once";

export type FoundWord = { readonly word: string; readonly start: number };

/** Every place of a text where one of many words stands; where several fit, the longest. One pass, however many words. */
export function findWords(words: readonly string[], text: string): readonly FoundWord[] {
  const found: FoundWord[] = [];
  if (words.length === 0) return found;
  const { wordsFrom, starts } = indexOf(words);
  for (let at = 0; at < text.length; at += 1) {
    const start = starts[text.charCodeAt(at)] ?? 0;
    if (start === 0) continue;
    const word = wordAt(wordsFrom[start] ?? [], text, at);
    if (word === null) continue;
    found.push({ word, start: at });
    at += word.length - 1;
  }
  return found;
}

function wordAt(words: readonly string[], text: string, at: number): string | null {
  const second = text.charCodeAt(at + 1);
  for (const word of words) {
    if (word.charCodeAt(1) === second && text.startsWith(word, at)) return word;
  }
  return null;
}

/** For each sign the place of the words that begin with it, the longest first; words of one sign are none. */
const indexOf = onceFor((words: readonly string[]) => {
  const starts = new Uint16Array(0x10000);
  const wordsFrom: string[][] = [[]];
  const longestFirst = words
    .filter((word) => word.length > 1)
    .sort((one, other) => other.length - one.length);
  for (const word of longestFirst) {
    const code = word.charCodeAt(0);
    const start = starts[code] || wordsFrom.push([]) - 1;
    starts[code] = start;
    wordsFrom[start]?.push(word);
  }
  return { starts, wordsFrom };
});
