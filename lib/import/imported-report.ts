import type { Report } from "../report/report";
import type { MisshapenRow } from "../rules/issue";
import type { Notice } from "./notice";

/** What was read, and what its reader was not sure of. */
export type ImportedReport = {
  readonly report: Report;
  readonly notices: readonly Notice[];
  /** For the check: rows whose figures could not be placed. */
  readonly misshapenRows: readonly MisshapenRow[];
};
