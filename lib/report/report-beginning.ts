/** What a new report begins with: what may be carried over from the report of the year before, or nothing. */
export const reportBeginnings = ["last-year", "blank"] as const;
export type ReportBeginning = (typeof reportBeginnings)[number];
