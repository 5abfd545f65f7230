import type { Rule } from "../issue";

/** Publication (U) and what was added up (G). */
export const publicationRules: readonly Rule[] = [];
