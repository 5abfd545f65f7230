import "server-only";
import { toInterchange } from "@/lib/report/interchange";
import type { Report } from "@/lib/report/report";
import { submissionSchema } from "@/lib/report/schema";
import { fingerprintText } from "@/lib/rules/explanation";
import type { Issue } from "@/lib/rules/issue";
import { coverKey } from "@/lib/template/cells";
import type { Actor } from "../actor";
import type { Prisma } from "../generated/client";
import { sha256 } from "./frozen-version";
import { issuesIn } from "./issues-in";
import { otherReports } from "./other-reports";
import { publicationOf } from "./publication-of";
import type { StoredReport } from "./queries";

/** A finding as it is sent to the screen: its fingerprint is what an explanation answers. */
export type FoundIssue = Issue & {
  readonly fingerprint: string;
  /** Why it stands as it is; null while nobody said. */
  readonly explanation: string | null;
  /** What was written about a finding of the rule whose values are others now. */
  readonly expired: string | null;
  /** Somebody has told the administrators that it is no finding. */
  readonly doubt: { readonly note: string | null } | null;
};

/** What keeps a report from being submitted. */
export type SubmissionObstacle =
  | { readonly kind: "errors"; readonly count: number }
  | { readonly kind: "unexplained"; readonly count: number }
  | { readonly kind: "incomplete"; readonly sections: readonly string[] };

/** Everything the rules find in a report, with what was written about it. */
export async function explainedIssues(
  client: Prisma.TransactionClient,
  actor: Actor,
  stored: StoredReport,
): Promise<readonly FoundIssue[]> {
  const { id: reportId, report } = stored;
  const issues = issuesIn(stored, {
    others: await otherReports(client, actor, stored),
    publication: await publicationOf(client, stored),
  });
  const rows = await client.issueExplanation.findMany({
    where: { reportId },
    orderBy: { at: "desc" },
  });
  const doubts = await client.ruleReport.findMany({
    where: { reportId },
    select: { fingerprint: true, note: true },
  });
  const reasons = new Map(rows.map(({ fingerprint, reason }) => [fingerprint, reason]));
  const found = issues.map((issue) => ({
    ...issue,
    fingerprint: sha256(fingerprintText(report, issue)),
  }));
  const current = new Set(found.map(({ fingerprint }) => fingerprint));
  const expired = rows.filter(({ fingerprint }) => !current.has(fingerprint));
  return found.map((issue) => ({
    ...issue,
    explanation: reasons.get(issue.fingerprint) ?? null,
    expired: expired.find(({ rule }) => rule === issue.rule)?.reason ?? null,
    doubt: doubtOf(doubts, issue.fingerprint),
  }));
}

function doubtOf(
  doubts: readonly { readonly fingerprint: string; readonly note: string | null }[],
  fingerprint: string,
): FoundIssue["doubt"] {
  const doubt = doubts.find((one) => one.fingerprint === fingerprint);
  return doubt ? { note: doubt.note } : null;
}

/** The first thing that keeps the report from being submitted; null when it may go. */
export function submissionObstacle(
  report: Report,
  issues: readonly FoundIssue[],
): SubmissionObstacle | null {
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { kind: "errors", count: errors.length };
  const sections = incompleteSections(report);
  if (sections.length > 0) return { kind: "incomplete", sections };
  const open = issues.filter(
    ({ severity, explanation }) => severity === "warning" && explanation === null,
  );
  return open.length > 0 ? { kind: "unexplained", count: open.length } : null;
}

/** Keys of the parts that are not yet what a submitted report has. */
function incompleteSections(report: Report): readonly string[] {
  const { template } = report;
  const parsed = submissionSchema(template).safeParse(toInterchange(report));
  if (parsed.success) return [];
  const concerned = parsed.error.issues.map(({ path: [part, key] }) => {
    const section =
      part === "tables" ? template.tables.find((table) => table.key === key)?.section : key;
    return part === "narratives" || part === "tables" ? (section ?? coverKey) : coverKey;
  });
  return [...new Set(concerned)].map(String);
}
