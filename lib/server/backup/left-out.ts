import "server-only";

/** Tables whose rows are worth nothing in another database, or should not outlive their day (decision 0015). */
export const leftOutTables: ReadonlySet<string> = new Set([
  "import_upload",
  "rate_limit",
  "report_presence",
  "session",
  "verification",
]);
