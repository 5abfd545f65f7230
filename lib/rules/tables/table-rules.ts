import type { Rule } from "../issue";
import { disclosureRules } from "./disclosure-rules";
import { disputeRules } from "./dispute-rules";
import { requestRules } from "./request-rules";
import { findUnanswered } from "./unanswered";

/** Rules about tables in the order of the form: 表二 (A), 表三 (B), 表四 (C). */
export const tableRules: readonly Rule[] = [...disclosureRules, ...requestRules, ...disputeRules];

/** The rule only says that something is not filled in yet. */
export function isBlankRule(id: string): boolean {
  return blankRules.has(id);
}

const blankRules = new Set([
  ...tableRules.filter(({ find }) => find === findUnanswered).map(({ id }) => id),
  // Texts nobody has written yet.
  "S01",
]);
