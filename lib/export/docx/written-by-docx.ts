import { type FileChild, Paragraph } from "docx";
import type { PageStyle } from "../page-look";
import { packageParts } from "./export-with-docx";
import { documentPath } from "./package-parts";
import type { Pieces } from "./skeleton";

/** The XML docx writes for each of some elements of a body. */
export async function writtenByDocx(
  elements: readonly FileChild[],
  style: PageStyle,
): Promise<readonly string[]> {
  const apart = elements.flatMap((element) => [new Paragraph(separator), element]);
  const parts = await packageParts(apart, style, { title: "", author: "" });
  const document = parts.get(documentPath) ?? "";
  return document.slice(0, document.lastIndexOf(lastOfBody)).split(writtenSeparator).slice(1);
}

/** A text cut at marks, each at its first place behind the one before. */
export function cut(text: string, marks: readonly string[]): Pieces {
  const [mark, ...others] = marks;
  if (mark === undefined) return [text];
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`docx did not write ${mark}`);
  return [text.slice(0, at), ...cut(text.slice(at + mark.length), others)];
}

/** Stands for a report's own text: of private use, so that no label of a format can be it. */
export const textMark = "\ue000";
const separator = "\ue003";
const writtenSeparator = `<w:p><w:r><w:t xml:space="preserve">${separator}</w:t></w:r></w:p>`;
/** What follows the last element of a body. */
export const lastOfBody = "<w:sectPr";
