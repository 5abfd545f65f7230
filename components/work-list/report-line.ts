import type { ReportStatus } from "@/lib/report/workflow";

/** A report as the work list shows it. */
export type ReportLine = {
  readonly id: string;
  readonly organization: string;
  readonly year: number;
  readonly status: ReportStatus;
  /** Parts that are finished, of all parts. */
  readonly done: number;
  readonly parts: number;
  readonly problems: number;
  readonly updatedAt: Date;
};
