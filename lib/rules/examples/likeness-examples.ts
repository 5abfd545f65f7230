import type { RuleExamples } from "./example";

export const likenessExamples: Readonly<Record<string, RuleExamples>> = {};
