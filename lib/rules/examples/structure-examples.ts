import type { RuleExamples } from "./example";
import { structureContentExamples } from "./structure-content-examples";
import { structureFormExamples } from "./structure-form-examples";
import { structureNumberingExamples } from "./structure-numbering-examples";

export const structureExamples: Readonly<Record<string, RuleExamples>> = {
  ...structureFormExamples,
  ...structureNumberingExamples,
  ...structureContentExamples,
};
