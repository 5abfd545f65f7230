import type { RuleExamples } from "./example";

export const languageExamples: Readonly<Record<string, RuleExamples>> = {};
