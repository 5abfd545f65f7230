import type { ReportStatus, WayIn } from "@/lib/report/workflow";

/** A report as the work list shows it. */
export type ReportLine = {
  readonly id: string;
  readonly organization: string;
  readonly year: number;
  readonly status: ReportStatus;
  /** What the person at work does next in it. */
  readonly wayIn: WayIn;
  /** Parts that are finished, of all parts. */
  readonly done: number;
  readonly parts: number;
  readonly problems: number;
  readonly updatedAt: Date;
};
