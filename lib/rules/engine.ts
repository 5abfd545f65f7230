import type { Report } from "../report/report";
import type { CheckContext } from "./check-context";
import type { Issue } from "./issue";
import { issuesInTurn, subjectOf } from "./issues-in-turn";
import { ruleBook } from "./rule-book";

/** Every issue in a report, in the order of the rules. The same in browser, server and CLI. */
export function findIssues(report: Report, context: CheckContext = {}): readonly Issue[] {
  return [...issuesInTurn(subjectOf(report, context), ruleBook)].flat();
}
