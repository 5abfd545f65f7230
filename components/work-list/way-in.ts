import type { WayIn } from "@/lib/report/workflow";
import type { ReportLine } from "./report-line";

export const wayInText: Readonly<Record<WayIn, string>> = {
  write: "继续填写",
  review: "审核",
  read: "查看",
};

/** Where somebody goes on with a report. */
export function addressIn({ id, wayIn }: ReportLine): string {
  return wayIn === "review" ? `/reviews/${id}` : `/reports/${id}`;
}
