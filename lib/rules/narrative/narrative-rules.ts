import type { Rule } from "../issue";
import { likenessRules } from "../likeness/likeness-rules";
import { disputeRules } from "./rules/dispute-rules";
import { documentRules } from "./rules/document-rules";
import { otherFigureRules } from "./rules/other-figure-rules";
import { requestRules } from "./rules/request-rules";

/** Figures and statements in the text against the tables (N). */
export const narrativeRules: readonly Rule[] = [
  ...requestRules,
  ...documentRules,
  ...disputeRules,
  ...otherFigureRules,
  ...likenessRules,
];
