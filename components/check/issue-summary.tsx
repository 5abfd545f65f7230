import Link from "next/link";
import type { Issue, Severity } from "@/lib/rules/issue";
import { ruleOf } from "@/lib/rules/rule-book";
import type { ReportTemplate } from "@/lib/template/template";
import { severityLook, severityTitle } from "../messages";
import { Details } from "../ui/details";
import { ErrorSummary } from "../ui/error-summary";
import { StateText } from "../ui/state-text";
import { placeOfIssue } from "./place-of-issue";

const severities: readonly Severity[] = ["error", "warning", "info"];

/** Everything the rules find, gravest first; each sentence leads to its cell. */
export function IssueSummary({
  reportId,
  template,
  issues,
}: {
  readonly reportId: string;
  readonly template: ReportTemplate;
  readonly issues: readonly Issue[];
}) {
  const groups = severities
    .map((severity) => ({
      severity,
      issues: issues.filter((issue) => issue.severity === severity),
    }))
    .filter((group) => group.issues.length > 0);
  const blocking = groups.some(({ severity }) => severity === "error");
  return (
    <ErrorSummary title={`有 ${issues.length} 处问题`} tone={blocking ? "error" : "warning"}>
      {groups.map((group) => (
        <section key={group.severity} className="mt-3">
          <h3>
            <StateText {...severityLook[group.severity]}>
              {severityTitle[group.severity]}（{group.issues.length}）
            </StateText>
          </h3>
          <ul className="mt-1 divide-y divide-line-200">
            {group.issues.map((issue) => (
              <IssueItem
                key={`${issue.rule}${issue.places.join()}${issue.message}`}
                issue={issue}
                href={placeOfIssue(reportId, template, issue)}
              />
            ))}
          </ul>
        </section>
      ))}
    </ErrorSummary>
  );
}

function IssueItem({ issue, href }: { readonly issue: Issue; readonly href: string | null }) {
  const { title, basis } = ruleOf(issue.rule);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 py-1.5">
      <p className="grow basis-96">
        {href === null ? (
          issue.message
        ) : (
          <Link href={href} className="link">
            {issue.message}
          </Link>
        )}
      </p>
      <div className="basis-80 text-sm">
        <Details summary={`规则 ${issue.rule} 和依据`}>
          <p>{title}</p>
          <p>依据：{basis}</p>
        </Details>
      </div>
    </li>
  );
}
