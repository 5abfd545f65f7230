import type { RuleExamples } from "./example";

export const titleExamples: Readonly<Record<string, RuleExamples>> = {};
