import type { Rule } from "./issue";
import { languageRules } from "./language/language-rules";
import { narrativeRules } from "./narrative/narrative-rules";
import { publicationRules } from "./publication/publication-rules";
import { structureRules } from "./structure/structure-rules";
import { tableRules } from "./tables/table-rules";
import { titleRules } from "./title/title-rules";

/** Every rule, in the order a reader meets what it is about. Ids are those of the rule list. */
export const ruleBook: readonly Rule[] = [
  ...structureRules,
  ...titleRules,
  ...tableRules,
  ...narrativeRules,
  ...languageRules,
  ...publicationRules,
];

/** The rule with this id; every issue names one, so a miss is a bug. */
export function ruleOf(id: string): Rule {
  const rule = ruleBook.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}
