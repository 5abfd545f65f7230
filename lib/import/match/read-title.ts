import type { DocumentContent } from "../blocks";
import type { MatchedTexts } from "./match-texts";

export type ReadTitle = { readonly year: number; readonly organization: string };

/** The year a document reports on and the organ that reports; null when it names no year. */
export function readTitle(texts: MatchedTexts, document: DocumentContent): ReadTitle | null {
  const year = yearOf(texts);
  if (year === null) return null;
  return { year, organization: document.organization ?? organizationOf(texts, year) };
}

/** Named in the title, else the year before the sign-off. */
function yearOf({ title, fields }: MatchedTexts): number | null {
  const named = [...title.normalize("NFKC").matchAll(/(20\d\d)\s*年/g)].at(-1)?.[1];
  if (named !== undefined) return Number(named);
  const signed = fields.find(([address]) => address === "signature.date")?.[1];
  return typeof signed === "string" ? Number(signed.slice(0, 4)) - 1 : null;
}

/** Named in the title before the year or behind it, else the one that signed. */
function organizationOf({ title, fields }: MatchedTexts, year: number): string {
  const [, before = "", behind = ""] =
    new RegExp(`^(.*?)\\s*${year}\\s*年(.*?)政府信息公开`).exec(title) ?? [];
  const signed = fields.find(([address]) => address === "signature.organization")?.[1];
  return before.trim() || behind.trim() || (typeof signed === "string" ? signed : unnamed);
}

/** A report needs a name; the clerk sees at once that this is none. */
const unnamed = "（单位名称未写明）";
