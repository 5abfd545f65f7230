import type { RuleExamples } from "./example";

export const tablesExamples: Readonly<Record<string, RuleExamples>> = {};
