import type { Rule } from "../issue";

/** Wording, punctuation, years, personal data (X). */
export const languageRules: readonly Rule[] = [];
