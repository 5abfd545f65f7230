/**
 * Text from Word, WPS or a web page as it belongs into a report: one paragraph a line, no indents
 * (the document indents by itself), no blank lines, nothing that cannot be seen. The words stay.
 */
export function cleanPastedText(pasted: string): string {
  return pasted
    .replace(lineEnds, "\n")
    .replace(invisible, "")
    .replace(otherSpaces, " ")
    .split("\n")
    .map(cleanLine)
    .filter((line) => line !== "")
    .join("\n");
}

function cleanLine(line: string): string {
  return line
    .replace(/\t+/g, " ")
    .trim()
    .replace(halfWidthNumbering, (_, number) => `（${number}）`);
}

/** Line ends of every system, Word's manual line break (VT) and page break (FF). */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
// Soft hyphens, zero-width characters, byte order marks, object placeholders, other controls.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff\ufffc]/g;
const otherSpaces = /[\u00a0\u2000-\u200a\u202f]/g;
/** (一) or (1) at the start of a line can only be numbering; brackets elsewhere stay as they are. */
const halfWidthNumbering = /^\(([一二三四五六七八九十]{1,3}|\d{1,2})\)/;
