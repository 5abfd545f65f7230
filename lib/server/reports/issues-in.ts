import "server-only";
import { beijingDate } from "@/lib/report/beijing-time";
import type { Report } from "@/lib/report/report";
import type { CheckContext, OfficeProfile, OtherReport } from "@/lib/rules/check-context";
import type { Lexicon } from "@/lib/rules/data/lexicon";
import { findIssues } from "@/lib/rules/engine";
import type { Issue } from "@/lib/rules/issue";

/** A report with what its own office knows beside it. */
export type CheckedReport = {
  readonly report: Report;
  /** The same office's report of the year before; null when it has none. */
  readonly lastYear: Report | null;
  readonly office: OfficeProfile;
  readonly lexicon: Lexicon;
};

/** Everything the rules find in a report, held against other offices' texts where some are given. */
export function issuesIn(
  checked: CheckedReport,
  others: readonly OtherReport[] = [],
): readonly Issue[] {
  return findIssues(checked.report, {
    ...contextOf(checked),
    ...(others.length > 0 ? { others } : {}),
  });
}

function contextOf({ lastYear, office, lexicon }: CheckedReport): CheckContext {
  return { ...(lastYear ? { prior: lastYear } : {}), office, lexicon, today: checkDay() };
}

/** The day that rules about dates go by; the editor is told it, so that it finds the same. */
export function checkDay(): string {
  return beijingDate(new Date());
}
