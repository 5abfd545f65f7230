/**
 * Number of words as Word counts them for Chinese text (字数): every Chinese character and
 * Chinese punctuation mark is one, a run of anything else without spaces is one.
 */
export function wordCount(text: string): number {
  return text.match(words)?.length ?? 0;
}

// Curly quotes, dashes and dots are Chinese marks here, as they are in a Chinese document.
const single =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}" +
  "\\u3001-\\u303f\\uff01-\\uff60\\uffe0-\\uffe6\\u2014\\u2018-\\u201d\\u2026\\u00b7";
const words = new RegExp(`[${single}]|[^\\s${single}]+`, "gu");
