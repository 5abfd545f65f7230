import type { Rule } from "../issue";

/** Title, preamble, cited documents and sign-off (P). */
export const titleRules: readonly Rule[] = [];
