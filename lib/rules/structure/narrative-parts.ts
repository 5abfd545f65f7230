import { isHeadingLine } from "../../report/outline";
import { inputAddresses, narrativeAddress } from "../../template/cells";
import type { ReportTemplate, Section } from "../../template/template";
import type { Subject } from "../issue";
import { type Paragraph, partAt, type TextPart } from "../text/report-texts";

/** The three sections that are texts, by what they are for. */
type NarrativeKey = "overview" | "improvements" | "otherMatters";

/** A narrative with something written in it; null while it is blank or holds nothing but sub-headings. */
export function writtenPart({ texts }: Subject, key: NarrativeKey): TextPart | null {
  const part = partAt(texts, narrativeAddress(key));
  return part && isWritten(part) ? part : null;
}

/** The preamble; null when there is none. */
export function preambleOf({ texts }: Subject): TextPart | null {
  return partAt(texts, "preamble");
}

export function isWritten({ paragraphs }: TextPart): boolean {
  return !paragraphs.every(isHeadingLine);
}

/** All words of a part as rules read them. */
export function plainOf({ paragraphs }: TextPart): string {
  return paragraphs.map(({ plain }) => plain).join("\n");
}

/** Where the reader of an issue about a section is taken. */
export function placeOf(template: ReportTemplate, section: Section): string {
  if (section.kind === "narrative") return narrativeAddress(section.key);
  return inputAddresses(template, section.key)[0] ?? "title";
}

/** What a message quotes of a paragraph. */
export function headOf({ text, headLength }: Pick<Paragraph, "text" | "headLength">): string {
  const head = headLength > 0 ? text.slice(0, headLength) : text;
  return head.length > longestHead ? `${head.slice(0, longestHead)}…` : head;
}

const longestHead = 24;
