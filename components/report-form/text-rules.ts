import type { Rule } from "@/lib/rules/issue";
import { ruleBook } from "@/lib/rules/rule-book";
import { tableRules } from "@/lib/rules/tables/table-rules";

/** What the editor fetches late: every rule but those about figures alone, in the order of the book. */
export const textRules: readonly Rule[] = ruleBook.filter((rule) => !tableRules.includes(rule));
