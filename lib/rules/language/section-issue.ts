import type { Issue, Rule, TextEdit } from "../issue";
import { fewOf } from "../text/excerpt";
import type { TextPart } from "../text/report-texts";
import { safeFix } from "../text/text-fix";
import { passageIssue } from "../text/text-issue";

/** Words of a text, as typed, that are to be replaced by others of the same meaning. */
export type Replacement = { readonly start: number; readonly end: number; readonly text: string };

/** One issue for everything of a kind in a text, with one safe repair: 84 commas are one finding. */
export function sectionIssue(
  rule: Rule,
  part: TextPart,
  replacements: readonly Replacement[],
  {
    what,
    advice,
    label,
  }: { readonly what: string; readonly advice: string; readonly label: string },
): readonly Issue[] {
  if (replacements.length === 0) return [];
  const edits: readonly TextEdit[] = replacements.map(({ start, end, text }) => ({
    address: part.address,
    start,
    end,
    text,
  }));
  const passages = edits.map(({ address, start, end }) => ({ address, start, end }));
  const message = `${part.name}有 ${edits.length} 处${what}：${fewOf(part, passages)}。${advice}。`;
  return [passageIssue(rule, message, passages, safeFix(label, edits))];
}

/** Texts that are prose: not the date of the sign-off. */
export function proseOf(texts: readonly TextPart[]): readonly TextPart[] {
  return texts.filter(({ address }) => address !== "signature.date");
}
