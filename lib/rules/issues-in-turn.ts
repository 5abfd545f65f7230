import type { Report } from "../report/report";
import { deriveTotals } from "../report/totals";
import type { CheckContext } from "./check-context";
import type { Issue, Rule, Subject } from "./issue";
import { textsOf } from "./text/report-texts";

/** What the rules look at, computed once for all of them. */
export function subjectOf(report: Report, context: CheckContext): Subject {
  let texts: Subject["texts"] | null = null;
  return {
    report,
    totals: deriveTotals(report),
    // Rules about figures ask for none, and run after every pause in typing.
    get texts() {
      texts ??= textsOf(report);
      return texts;
    },
    context,
  };
}

/** The issues of one rule after the other: whoever must not be kept waiting rests in between. */
export function* issuesInTurn(
  subject: Subject,
  rules: readonly Rule[],
): Generator<readonly Issue[], void> {
  for (const rule of rules) yield applies(rule, subject.report) ? rule.find(subject, rule) : [];
}

function applies({ years }: Rule, { year }: Report): boolean {
  return year >= (years?.from ?? year) && year <= (years?.until ?? year);
}
