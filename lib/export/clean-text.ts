/** Lines of a text without characters that XML forbids or no reader can see; tabs stay. */
export function textLines(text: string): readonly string[] {
  return text.replace(lineEnds, "\n").replace(unprintable, "").split("\n");
}

/** The text on one line, for places that hold one: cells, names. */
export function textLine(text: string): string {
  return textLines(text).join(" ");
}

/** Line ends of every system, Word's manual break (VT) and page break (FF), NEL, LS and PS. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** XML 1.0 §2.2 Char: no C0 but tab and line feed, no lone surrogates, no U+FFFE, U+FFFF; no C1 either. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
