import type { HeadingLevel } from "../report/heading-level";
import { dateText } from "../report/iso-date";
import { outlineLine } from "../report/outline";
import { type Report, signatureOf, titleOf } from "../report/report";
import { textLines } from "./clean-text";
import type { TextRole } from "./page-look";

/** One paragraph of running text. */
export type Line = {
  readonly role: TextRole;
  readonly text: string;
  /** A head that runs into its paragraph: （一）主动公开。全年…… */
  readonly lead: Lead | null;
  /** The text brings its own indent: spaces typed at its start. */
  readonly flush: boolean;
  /** Distance from the left edge in characters; 0 for the style's own. */
  readonly left: number;
  /** Stays on a page with the next line: no sign-off without text above it. */
  readonly keepNext: boolean;
};

export type Lead = { readonly level: HeadingLevel; readonly length: number };

/** The title, broken behind the organ's name where it begins with it (GB/T 9704-2012, 7.3.1). */
export function titleLines(report: Report): readonly Line[] {
  const title = titleOf(report);
  const { organization } = report;
  const split = title.startsWith(organization) && title.length > organization.length;
  const broken = split ? `${organization}\n${title.slice(organization.length)}` : title;
  return textLines(broken).map((text) => line("title", text));
}

/** Paragraphs of a text, with the levels its numbering gives them. */
export function bodyLines(text: string | null): readonly Line[] {
  return text === null ? [] : textLines(text).map(bodyLine);
}

/**
 * The sign-off without seal, GB/T 9704-2012, 7.3.5.3: a blank line, the organ two characters from
 * the right edge, below it the date, two characters to the right of the organ's first one; a date
 * that reaches further stands two characters from the edge, and the organ moves with it. Both are
 * placed from the left, so that they stand so whichever face draws the digits.
 */
export function signatureLines(report: Report, lineWidth: number): readonly Line[] {
  const signature = signatureOf(report);
  if (signature === null) return [];
  const organization = textLines(signature.organization ?? "").join("");
  const date = dateText(textLines(signature.date ?? "").join(""));
  const startOf = (text: string) => lineWidth - 2 - widthOf(text);
  const together = Math.min(startOf(organization), startOf(date) - 2);
  const both = organization !== "" && date !== "";
  return [
    line("signature", ""),
    signatureLine(organization, both ? together : startOf(organization)),
    signatureLine(date, both ? together + 2 : startOf(date)),
  ].filter(({ text }, index) => index === 0 || text !== "");
}

function bodyLine(text: string): Line {
  const indent = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const { level, headLength } = outlineLine(trimmed);
  const flush = indent > 0;
  if (level === null || headLength === 0) return { ...line("body", text), flush };
  if (headLength === trimmed.length) return { ...line(`level${level}`, text), flush };
  return { ...line("body", text), flush, lead: { level, length: indent + headLength } };
}

/** The lines with the last one tied to what follows. */
export function tiedToNext(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) =>
    index === lines.length - 1 ? { ...line, keepNext: true } : line,
  );
}

function signatureLine(text: string, left: number): Line {
  return { ...line("signature", text), left: Math.max(0, left) };
}

function line(role: TextRole, text: string): Line {
  return { role, text, lead: null, flush: false, left: 0, keepNext: false };
}

/**
 * Width in characters: Latin letters and digits are half as wide as Chinese ones, and Word puts a
 * quarter of a character between the two.
 */
function widthOf(text: string): number {
  const latin = text.match(/[!-~]/g)?.length ?? 0;
  const borders = text.match(/[!-~](?=[^!-~])|[^!-~](?=[!-~])/g)?.length ?? 0;
  return [...text].length - latin / 2 + borders / 4;
}
