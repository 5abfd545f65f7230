"use client";

import { useMemo } from "react";
import type { FieldValue } from "@/lib/report/report";
import { applyFix, applySafeFixes } from "@/lib/rules/apply-fixes";
import type { Severity } from "@/lib/rules/issue";
import type { Address } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";
import type { RuleInWords } from "../findings/rule-link";
import { issueKey, severities } from "../findings/severity-order";
import { severityLook, severityTitle } from "../messages";
import { StateText } from "../ui/state-text";
import type { CheckedIssue } from "./checked-issue";
import { type FindingActions, FindingItem } from "./finding-item";
import { FindingSummary } from "./finding-summary";
import { MendBar } from "./mend-bar";
import { SafeFixes } from "./safe-fixes";
import { useMending } from "./use-mending";
import "./check.css";

/** The report as it crosses from server to client. */
export type CheckedDraft = {
  readonly id: string;
  readonly accountId: string;
  readonly template: ReportTemplate;
  readonly year: number;
  readonly organization: string;
  readonly fields: readonly (readonly [Address, FieldValue])[];
  readonly versions: Readonly<Record<Address, number>>;
};

/** Everything the rules find, gravest first, with a way to settle each and all that is safe at once. */
export function CheckDesk({
  draft,
  issues,
  rules,
  writes,
  actions,
}: {
  readonly draft: CheckedDraft;
  readonly issues: readonly CheckedIssue[];
  /** The rules of the findings, by id. */
  readonly rules: Readonly<Record<string, RuleInWords>>;
  readonly writes: boolean;
  readonly actions: FindingActions;
}) {
  const { id, accountId, template, year, organization, fields, versions } = draft;
  const report = useMemo(
    () => ({ template, year, organization, fields: new Map(fields) }),
    [template, year, organization, fields],
  );
  const { mended, pending, mend, undo } = useMending({ id, accountId, report, versions });
  const safe = writes ? applySafeFixes(report, issues) : [];
  const groups = severities
    .map((severity) => ({ severity, issues: issues.filter((one) => one.severity === severity) }))
    .filter((group) => group.issues.length > 0);
  return (
    <div className="space-y-3 print:hidden">
      {issues.length === 0 ? null : (
        <FindingSummary issues={issues}>
          {safe.length === 0 ? null : (
            <SafeFixes
              report={report}
              changes={safe}
              findings={issues.filter(({ fix }) => fix?.safe).length}
              onMend={mend}
            />
          )}
        </FindingSummary>
      )}
      {groups.map((group) => (
        <section
          key={group.severity}
          aria-labelledby={`findings-${group.severity}`}
          className="sheet px-5 py-4"
        >
          <h2 id={`findings-${group.severity}`} tabIndex={-1} className="text-lg font-semibold">
            <StateText {...severityLook[group.severity]}>
              {severityTitle[group.severity]}（{group.issues.length}）
            </StateText>
          </h2>
          <p className="text-ink-600">{meaning(group.severity, writes)}</p>
          <ul className="mt-2 divide-y divide-line-200 border-t border-line-200">
            {group.issues.map((issue) => (
              <FindingItem
                key={issueKey(issue)}
                reportId={id}
                report={report}
                issue={issue}
                rule={rules[issue.rule] ?? { id: issue.rule, title: "", basis: "" }}
                writes={writes}
                actions={actions}
                onMend={
                  writes && issue.fix ? () => issue.fix && mend(applyFix(report, issue.fix)) : null
                }
              />
            ))}
          </ul>
        </section>
      ))}
      <MendBar mended={mended} pending={pending} onUndo={undo} />
    </div>
  );
}

function meaning(severity: Severity, writes: boolean): string {
  if (!writes) return meanings[severity].read;
  return meanings[severity].write;
}

const meanings = {
  error: { write: "改正以后才能提交。", read: "改正以后才能提交。" },
  warning: {
    write: "请修改；确认无误的，写明原因，审核人会看到。内容改变后须重新确认。",
    read: "填报人应修改或者写明原因。",
  },
  info: { write: "供参考，不影响提交。", read: "供参考，不影响提交。" },
} as const;
