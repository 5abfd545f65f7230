import type { Rule } from "../issue";

/** Text that is not this unit's own: general words, last year's or another unit's sentences (N14, N15). */
export const likenessRules: readonly Rule[] = [];
