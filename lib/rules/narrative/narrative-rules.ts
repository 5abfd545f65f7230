import type { Rule } from "../issue";

/** Figures and statements in the text against the tables (N). */
export const narrativeRules: readonly Rule[] = [];
