/** What a cell of a table is for the reader, before it knows which row it belongs to. */
export type CellKind = "blank" | "figure" | "words";

const units = "件|个|項|项|条|條|份|次|宗|起|人|户|元|万元|萬元|亿元|%";
const figure = new RegExp(
  `^[+\\-−–]?\\d[\\d,.\\s]*(${units})?\\s*([([（【][^)\\]）】]*[)\\]）】]?)?$`,
  "u",
);
/** Signs that stand for no answer, never for 0. */
const dashes = /^([/\\|—–\-_~…·.]+|无|無|空|n\/?a)$/iu;

/** A cell without the spaces and entities around it. */
export function cellText(text: string): string {
  return text
    .replace(/&(nbsp|#160|#12288|emsp|ensp);/giu, " ")
    .replace(/<br\s*\/?>/giu, "\n")
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, "")
    .trim();
}

/** The cell holds a sign that stands for no answer: /, —, 无. */
export function isNoAnswer(text: string): boolean {
  return dashes.test(cellText(text).normalize("NFKC").replace(/\s/g, ""));
}

export function cellKind(text: string): CellKind {
  const plain = cellText(text).normalize("NFKC");
  if (plain === "") return "blank";
  if (/^\d{1,2}\.$/.test(plain)) return "words"; // numbering that lost its label
  return figure.test(plain) || isNoAnswer(plain) ? "figure" : "words";
}

/** The text has at least one digit, whatever else it has. */
export function hasDigit(text: string): boolean {
  return /\d/.test(text.normalize("NFKC"));
}
