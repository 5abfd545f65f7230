import type { Address } from "../../template/cells";
import type { Fix, Issue, Passage, Rule } from "../issue";

/** An issue about words: its fields are those of its passages, in their order. */
export function passageIssue(
  rule: Rule,
  message: string,
  passages: readonly Passage[],
  fix?: Fix,
): Issue {
  const places = [...new Set(passages.map(({ address }) => address))];
  return { ...fieldIssue(rule, message, places, fix), passages };
}

/** An issue about whole fields. */
export function fieldIssue(
  { id, severity }: Rule,
  message: string,
  places: readonly Address[],
  fix?: Fix,
): Issue {
  return { rule: id, severity, message, places, ...(fix ? { fix } : {}) };
}
