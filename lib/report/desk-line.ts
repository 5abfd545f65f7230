import { isHandedIn, type ReportStatus } from "./workflow";

/** Which offices the desk lists: 应报, 已报, 待审, 逾期. */
export const deskViews = ["due", "handedIn", "waiting", "overdue"] as const;
export type DeskView = (typeof deskViews)[number];

export const deskOrders = ["name", "status", "updated"] as const;
export type DeskOrder = (typeof deskOrders)[number];

/** An office that reports, and how far it is; without a report it has not begun. */
export type DeskLine = {
  readonly organizationId: string;
  readonly organization: string;
  readonly reportId: string | null;
  readonly status: ReportStatus | null;
  readonly clerks: string | null;
  readonly updatedAt: Date | null;
  /** The day by which it must be handed in, as 2026-01-31. */
  readonly due: string;
  readonly overdue: boolean;
  /** How many findings the version has that was handed in; null while there is none to read. */
  readonly issues: Readonly<Record<"error" | "warning" | "info", number>> | null;
};

/** An office that has not handed in, and by when it should. */
export type MissingOffice = Pick<DeskLine, "organization" | "due" | "overdue">;

/** Its office has done its part, also when it mends what was published. */
export function hasReported(line: Pick<DeskLine, "status">): boolean {
  return line.status === "correcting" || isReadable(line);
}

/** With the supervising office, or past it: what may be read and downloaded there. */
export function isReadable({ status }: Pick<DeskLine, "status">): boolean {
  return status !== null && isHandedIn(status);
}
