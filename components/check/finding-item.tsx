"use client";

import type { Report } from "@/lib/report/report";
import { textAt } from "@/lib/report/report";
import { FixChangeList, fixChanges } from "../findings/fix-change";
import { type RuleInWords, RuleLink } from "../findings/rule-link";
import { WordsConcerned } from "../findings/words-concerned";
import { Button } from "../ui/button";
import { Link } from "../ui/link";
import type { CheckedIssue } from "./checked-issue";
import { FalseAlarm, type ReportRuleAction } from "./false-alarm";
import { FindingReason, type SaveExplanationAction } from "./finding-reason";
import { placeOfIssue } from "./place-of-issue";

export type FindingActions = {
  readonly explain: SaveExplanationAction;
  readonly doubt: ReportRuleAction;
};

/** One finding: what, where, the way there, its repair, and what the clerk has to say about it. */
export function FindingItem({
  reportId,
  report,
  issue,
  rule,
  writes,
  actions,
  onMend,
}: {
  readonly reportId: string;
  readonly report: Report;
  readonly issue: CheckedIssue;
  readonly rule: RuleInWords;
  readonly writes: boolean;
  readonly actions: FindingActions;
  /** Makes the repair; null where the report is not the reader's to write. */
  readonly onMend: (() => void) | null;
}) {
  const { message, passages = [], fix } = issue;
  const href = placeOfIssue(reportId, report.template, issue);
  const words = passages.map(({ address, start, end }) =>
    (textAt(report, address) ?? "").slice(start, end),
  );
  return (
    <li className="finding-item">
      <div className="min-w-0">
        <p>{message}</p>
        {fix ? (
          <FixChangeList changes={fixChanges(report, fix)} />
        ) : (
          <WordsConcerned words={words} />
        )}
        {writes && issue.severity === "warning" ? (
          <FindingReason reportId={reportId} issue={issue} save={actions.explain} />
        ) : null}
        {!writes && issue.explanation !== null ? (
          <p className="mt-1">填报人说明：{issue.explanation}</p>
        ) : null}
        <div className="mt-1.5 flex flex-wrap items-center gap-x-6">
          <RuleLink rule={rule} />
          <FalseAlarm reportId={reportId} issue={issue} send={actions.doubt} />
        </div>
      </div>
      <div className="finding-actions">
        {href === null ? null : (
          <Link href={href} className="finding-jump">
            {writes ? "去修改" : "查看"}
            <span className="sr-only">：{message}</span>
          </Link>
        )}
        {fix && onMend ? (
          <Button onClick={onMend}>
            {fix.label}
            <span className="sr-only">：{message}</span>
          </Button>
        ) : null}
      </div>
    </li>
  );
}
