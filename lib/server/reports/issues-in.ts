import "server-only";
import { beijingDate } from "@/lib/report/beijing-time";
import type { Report } from "@/lib/report/report";
import type { CheckContext, OfficeProfile, OtherReport } from "@/lib/rules/check-context";
import type { Lexicon } from "@/lib/rules/data/lexicon";
import { findIssues } from "@/lib/rules/engine";
import type { Issue } from "@/lib/rules/issue";
import type { Publication } from "@/lib/rules/publication/publication";

/** A report with what its own office knows beside it. */
export type CheckedReport = {
  readonly report: Report;
  /** The same office's report of the year before; null when it has none. */
  readonly lastYear: Report | null;
  readonly office: OfficeProfile;
  readonly lexicon: Lexicon;
};

/** What is known beyond a report's own office, where somebody asks for it. */
export type Surroundings = {
  /** What sister offices handed in. */
  readonly others?: readonly OtherReport[];
  /** How it was published; null while it is not. */
  readonly publication?: Publication | null;
};

/** Everything the rules find in a report, held against its surroundings where they are given. */
export function issuesIn(
  checked: CheckedReport,
  { others = [], publication = null }: Surroundings = {},
): readonly Issue[] {
  return findIssues(checked.report, {
    ...contextOf(checked),
    ...(others.length > 0 ? { others } : {}),
    ...(publication ? { publication } : {}),
  });
}

function contextOf({ lastYear, office, lexicon }: CheckedReport): CheckContext {
  return { ...(lastYear ? { prior: lastYear } : {}), office, lexicon, today: checkDay() };
}

/** The day that rules about dates go by; the editor is told it, so that it finds the same. */
export function checkDay(): string {
  return beijingDate(new Date());
}
