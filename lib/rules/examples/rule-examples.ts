import type { RuleExamples } from "./example";
import { languageExamples } from "./language-examples";
import { likenessExamples } from "./likeness-examples";
import { narrativeExamples } from "./narrative-examples";
import { publicationExamples } from "./publication-examples";
import { structureExamples } from "./structure-examples";
import { tablesExamples } from "./tables-examples";
import { titleExamples } from "./title-examples";

/** What each rule lets pass and what it objects to, by rule id. */
export const ruleExamples: Readonly<Record<string, RuleExamples>> = {
  ...structureExamples,
  ...titleExamples,
  ...tablesExamples,
  ...narrativeExamples,
  ...likenessExamples,
  ...languageExamples,
  ...publicationExamples,
};
