import type { RuleExamples } from "./example";

export const publicationExamples: Readonly<Record<string, RuleExamples>> = {};
