import type { RuleExamples } from "./example";
import { layoutExamples } from "./language/layout-examples";
import { nameExamples } from "./language/name-examples";
import { privacyExamples } from "./language/privacy-examples";
import { punctuationExamples } from "./language/punctuation-examples";
import { wordingExamples } from "./language/wording-examples";
import { yearExamples } from "./language/year-examples";

export const languageExamples: Readonly<Record<string, RuleExamples>> = {
  ...yearExamples,
  ...wordingExamples,
  ...nameExamples,
  ...punctuationExamples,
  ...layoutExamples,
  ...privacyExamples,
};
