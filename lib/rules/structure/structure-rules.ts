import type { Rule } from "../issue";

/** Sections, their order and their sub-headings (S). */
export const structureRules: readonly Rule[] = [];
