import type { Rule } from "../issue";
import { likenessRules } from "../likeness/likeness-rules";

/** Figures and statements in the text against the tables (N). */
export const narrativeRules: readonly Rule[] = [...likenessRules];
