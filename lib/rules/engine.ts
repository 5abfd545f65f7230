import type { Report } from "../report/report";
import { deriveTotals } from "../report/totals";
import type { CheckContext, Issue } from "./issue";
import { ruleBook } from "./rule-book";

/** Every consistency issue in a report, in template order. The same in browser, server and CLI. */
export function findIssues(report: Report, context: CheckContext = {}): readonly Issue[] {
  const subject = { report, totals: deriveTotals(report), context };
  return ruleBook.flatMap((rule) => rule.find(subject, rule));
}
