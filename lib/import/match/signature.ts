import type { Paragraph } from "../blocks";
import { dateOf } from "./dates";

/** The sign-off at the end of a text, and the text before it. */
export type SplitSignature = {
  readonly signature: readonly Paragraph[];
  readonly rest: readonly Paragraph[];
};

/** In a document of our own its style tells the sign-off, in others its place and its words. */
export function splitSignature(paragraphs: readonly Paragraph[], own: boolean): SplitSignature {
  if (own) {
    const isSignature = ({ role }: Paragraph) => role === "signature";
    return {
      signature: paragraphs.filter(isSignature),
      rest: paragraphs.filter((paragraph) => !isSignature(paragraph)),
    };
  }
  const filled = paragraphs.filter(({ text }) => text.trim() !== "");
  const length = signatureLength(filled);
  const signature = filled.slice(filled.length - length).flatMap(onLinesOfTheirOwn);
  return { signature, rest: filled.slice(0, filled.length - length) };
}

/** Paragraphs at the end that are the organ, the date, or both in either order. */
function signatureLength(paragraphs: readonly Paragraph[]): number {
  const [before, last] = [paragraphs.at(-2), paragraphs.at(-1)];
  if (!last) return 0;
  if (organAndDate(last.text)) return 1;
  if (isDate(last)) return before && isOrgan(before) ? 2 : 1;
  if (before && isDate(before) && isOrgan(last)) return 2;
  return last.role === "signature" && isOrgan(last) && paragraphs.length > 1 ? 1 : 0;
}

function isDate({ text }: Paragraph): boolean {
  return dateOf(text) !== null;
}

/** A short line without punctuation that names an office, or that stands at the right. */
function isOrgan({ text, role }: Paragraph): boolean {
  const name = text.replace(/\s/g, "");
  if (name.length < 2 || name.length > 40 || /[，。；：！？、]|^[（(\d]/u.test(name)) return false;
  return role === "signature" || organEnding.test(name);
}

const organEnding =
  /(政府|局|厅|部|委|办|室|处|院|会|中心|站|所|队|社|署|馆|校|区|县|市|镇|乡|街道|园|公司|集团|机关|大学|学院|银行|分局|支队)(（.{1,20}）)?$/u;

/** 「某某局 2021年1月28日」 as two lines. */
function onLinesOfTheirOwn(paragraph: Paragraph): readonly Paragraph[] {
  const both = organAndDate(paragraph.text);
  return both ? both.map((text) => ({ ...paragraph, text })) : [paragraph];
}

function organAndDate(text: string): readonly [string, string] | null {
  const [, organ = "", date = ""] =
    /^\s*(\S[^\d]{1,40}?)\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*$/u.exec(
      text.normalize("NFKC"),
    ) ?? [];
  const named = isOrgan({ kind: "paragraph", text: organ, role: null });
  return named && dateOf(date) !== null ? [organ.trim(), date] : null;
}
