import type { RuleExamples } from "./example";
import { applicantExamples } from "./narrative/applicant-examples";
import { disclosureExamples } from "./narrative/disclosure-examples";
import { disputeExamples } from "./narrative/dispute-examples";
import { receivedExamples } from "./narrative/received-examples";
import { resultExamples } from "./narrative/result-examples";

export const narrativeExamples: Readonly<Record<string, RuleExamples>> = {
  ...receivedExamples,
  ...resultExamples,
  ...applicantExamples,
  ...disclosureExamples,
  ...disputeExamples,
};
