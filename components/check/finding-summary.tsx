import type { ReactNode } from "react";
import { severities } from "../findings/severity-order";
import { severityLook, severityTitle } from "../messages";
import { ErrorSummary } from "../ui/error-summary";
import { StateText } from "../ui/state-text";
import type { CheckedIssue } from "./checked-issue";

/** How much there is of each weight, and the way to it. */
export function FindingSummary({
  issues,
  children,
}: {
  readonly issues: readonly CheckedIssue[];
  /** What settles many of them at once. */
  readonly children: ReactNode;
}) {
  const counts = severities
    .map((severity) => ({
      severity,
      count: issues.filter((issue) => issue.severity === severity).length,
    }))
    .filter(({ count }) => count > 0);
  const blocking = counts.some(({ severity }) => severity === "error");
  const open = issues.filter(
    ({ severity, explanation }) => severity === "warning" && explanation === null,
  ).length;
  return (
    <ErrorSummary title={`有 ${issues.length} 处问题`} tone={blocking ? "error" : "warning"}>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
        <ul className="flex flex-wrap gap-x-6">
          {counts.map(({ severity, count }) => (
            <li key={severity}>
              <a
                href={`#findings-${severity}`}
                className="inline-flex min-h-6 items-center hover:underline"
              >
                <StateText {...severityLook[severity]}>
                  {severityTitle[severity]} {count} 处
                  {severity === "warning" && open < count ? `，其中 ${open} 处要写明原因` : ""}
                </StateText>
              </a>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </ErrorSummary>
  );
}
