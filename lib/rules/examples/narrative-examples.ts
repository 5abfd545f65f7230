import type { RuleExamples } from "./example";

export const narrativeExamples: Readonly<Record<string, RuleExamples>> = {};
