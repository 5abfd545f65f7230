import type { RuleExamples } from "./example";
import { applicantExamples } from "./narrative/applicant-examples";
import { claimExamples } from "./narrative/claim-examples";
import { disclosureClaimExamples } from "./narrative/disclosure-claim-examples";
import { disclosureExamples } from "./narrative/disclosure-examples";
import { disputeExamples } from "./narrative/dispute-examples";
import { receivedExamples } from "./narrative/received-examples";
import { resultExamples } from "./narrative/result-examples";
import { sumExamples } from "./narrative/sum-examples";

export const narrativeExamples: Readonly<Record<string, RuleExamples>> = {
  ...receivedExamples,
  ...resultExamples,
  ...applicantExamples,
  ...disclosureExamples,
  ...disputeExamples,
  ...claimExamples,
  ...disclosureClaimExamples,
  ...sumExamples,
};
