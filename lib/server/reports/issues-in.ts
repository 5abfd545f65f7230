import "server-only";
import type { Report } from "@/lib/report/report";
import { findIssues } from "@/lib/rules/engine";
import type { Issue } from "@/lib/rules/issue";

/** Everything the rules find in a report with last year's at hand; null where the office has none. */
export function issuesIn({
  report,
  lastYear,
}: {
  readonly report: Report;
  readonly lastYear: Report | null;
}): readonly Issue[] {
  return findIssues(report, lastYear ? { prior: lastYear } : {});
}
