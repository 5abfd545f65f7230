import type { RuleExamples } from "./example";
import { disclosureExamples } from "./tables/disclosure-examples";
import { disputeExamples } from "./tables/dispute-examples";
import { labelExamples } from "./tables/label-examples";
import { requestExamples } from "./tables/request-examples";

/** 表二 (A), 表三 (B), 表四 (C). */
export const tablesExamples: Readonly<Record<string, RuleExamples>> = {
  ...disclosureExamples,
  ...requestExamples,
  ...disputeExamples,
  ...labelExamples,
};
