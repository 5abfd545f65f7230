/** A text without white space and with one width of each sign, and where each character came from. */
export type PlainText = {
  readonly text: string;
  /** Offset in the field of each character of `text`; one more for its end. */
  readonly origin: readonly number[];
};

/** Takes white space out and unifies widths of letters, digits, brackets and punctuation, as rules read it. */
export function plainText(raw: string, offset: number): PlainText {
  const origin: number[] = [];
  let text = "";
  // What stays as it is, nine signs of ten, is taken over in long pieces.
  let kept = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const sign = isHan(raw.charCodeAt(at)) ? null : plainSign(raw, at);
    if (sign !== null) {
      text += raw.slice(kept, at) + sign;
      kept = at + 1;
    }
    if (sign !== "") origin.push(offset + at);
  }
  origin.push(offset + raw.length);
  return { text: text + raw.slice(kept), origin };
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** What a sign becomes; null where it stays. */
function plainSign(raw: string, at: number): string | null {
  const sign = raw.charAt(at);
  const plain = isSpace(sign) ? "" : unified(sign, raw.charAt(at - 1), raw.charAt(at + 1));
  return plain === sign ? null : plain;
}

function isSpace(sign: string): boolean {
  return sign.trim() === "" || sign === "\u200b" || sign === "\ufeff";
}

/** Full-width letters and digits become half-width ones, half-width punctuation full-width. */
function unified(sign: string, before: string, behind: string): string {
  const code = sign.charCodeAt(0);
  if (isWideLetter(code)) return String.fromCharCode(code - wideShift);
  if (sign === "％") return "%";
  if (sign === "．") return ".";
  // 1,051 and 8:30 keep their signs.
  if ((sign === "," || sign === "，" || sign === ":") && isDigit(before) && isDigit(behind)) {
    return sign === "，" ? "，" : sign;
  }
  return wide.get(sign) ?? sign;
}

const wideShift = 0xfee0;

function isWideLetter(code: number): boolean {
  return (
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

function isDigit(sign: string): boolean {
  return /[0-9０-９]/.test(sign);
}

const wide = new Map([
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
