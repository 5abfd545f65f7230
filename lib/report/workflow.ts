/** How far a report is on its way to publication. Only a draft may be edited. */
export const reportStatuses = ["draft", "submitted"] as const;
export type ReportStatus = (typeof reportStatuses)[number];
