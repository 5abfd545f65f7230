/** Lines of a text without characters that XML forbids or no reader can see; tabs stay. */
export function textLines(text: string): readonly string[] {
  return cleanText(text).split("\n");
}

/** The same with a line feed at each line's end. */
export function cleanText(text: string): string {
  // Hundreds of cells in a report, of which hardly one needs cleaning.
  if (clean.test(text)) return text;
  return text.replace(lineEnds, "\n").replace(unprintable, "");
}

const clean = /^[ -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufffd]*$/;

/** Line ends of every system, Word's manual break (VT) and page break (FF), NEL, LS and PS. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** XML 1.0 §2.2 Char: no C0 but tab and line feed, no lone surrogates, no U+FFFE, U+FFFF; no C1 either. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
