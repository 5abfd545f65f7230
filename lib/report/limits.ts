/** Longest text of one section, in characters; a full report has about 3,000. */
export const longestText = 100_000;
/** Longest text of one table cell, for what is no number. */
export const longestRaw = 200;
