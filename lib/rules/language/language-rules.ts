import type { Rule } from "../issue";
import { layoutRules } from "./layout/layout-rules";
import { nameRules } from "./names/name-rules";
import { privacyRules } from "./privacy/privacy-rules";
import { punctuationRules } from "./punctuation/punctuation-rules";
import { wordingRules } from "./wording/wording-rules";
import { yearRules } from "./years/year-rules";

/** Wording, punctuation, years, personal data (X). */
export const languageRules: readonly Rule[] = [
  ...yearRules,
  ...wordingRules,
  ...nameRules,
  ...punctuationRules,
  ...layoutRules,
  ...privacyRules,
];
