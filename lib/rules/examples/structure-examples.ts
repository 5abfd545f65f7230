import type { RuleExamples } from "./example";

export const structureExamples: Readonly<Record<string, RuleExamples>> = {};
