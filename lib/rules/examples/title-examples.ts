import type { RuleExamples } from "./example";
import { titleCitationExamples } from "./title-citation-examples";
import { titleCoverExamples } from "./title-cover-examples";
import { titlePreambleExamples } from "./title-preamble-examples";

export const titleExamples: Readonly<Record<string, RuleExamples>> = {
  ...titleCoverExamples,
  ...titlePreambleExamples,
  ...titleCitationExamples,
};
