import type { Report } from "../../report/report";
import type { CheckContext } from "../check-context";
import type { Issue } from "../issue";
import { issuesInTurn, subjectOf } from "../issues-in-turn";
import { tableRules } from "./table-rules";

/** The issues in the figures alone: quick enough for every pause in typing. */
export function findFigureIssues(report: Report, context: CheckContext = {}): readonly Issue[] {
  return [...issuesInTurn(subjectOf(report, context), tableRules)].flat();
}
