import { isHandedIn, type ReportStatus } from "@/lib/report/workflow";

/** An office as the supervising desk lists it. */
export type DeskLine = {
  readonly organizationId: string;
  readonly organization: string;
  readonly reportId: string | null;
  readonly status: ReportStatus | null;
  readonly clerks: string | null;
  readonly updatedAt: Date | null;
  readonly due: string;
  readonly overdue: boolean;
};

/** Its office has done its part, also when it mends what was published. */
export function hasReported(line: DeskLine): boolean {
  return line.status === "correcting" || isReadable(line);
}

/** With the supervising office, or past it: what may be read and downloaded there. */
export function isReadable({ status }: Pick<DeskLine, "status">): boolean {
  return status !== null && isHandedIn(status);
}
