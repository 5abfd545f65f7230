import type { DeskLine } from "@/lib/report/desk-line";
import { severityLook, severityTitle } from "../messages";
import { StateText } from "../ui/state-text";

const severities = ["error", "warning", "info"] as const;

/** 「请确认 2」「提示 1」: what the rules found in the version that was handed in. */
export function IssueCounts({ issues }: { readonly issues: DeskLine["issues"] }) {
  if (issues === null) return null;
  const found = severities.filter((severity) => issues[severity] > 0);
  if (found.length === 0) return <>无</>;
  return (
    <span className="flex flex-wrap gap-x-3">
      {found.map((severity) => (
        <StateText key={severity} {...severityLook[severity]}>
          {severityTitle[severity]} {issues[severity]}
        </StateText>
      ))}
    </span>
  );
}
