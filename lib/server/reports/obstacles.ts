import "server-only";
import { toInterchange } from "@/lib/report/interchange";
import type { Report } from "@/lib/report/report";
import { submissionSchema } from "@/lib/report/schema";
import { fingerprintText } from "@/lib/rules/explanation";
import type { Issue } from "@/lib/rules/issue";
import { coverKey } from "@/lib/template/cells";
import type { Prisma } from "../generated/client";
import { sha256 } from "./frozen-version";
import { issuesIn } from "./issues-in";
import type { StoredReport } from "./queries";

/** A finding as it is sent to the screen: its fingerprint is what an explanation answers. */
export type FoundIssue = Issue & {
  readonly fingerprint: string;
  /** Why it stands as it is; null while nobody said. */
  readonly explanation: string | null;
};

/** What keeps a report from being submitted. */
export type SubmissionObstacle =
  | { readonly kind: "errors"; readonly count: number }
  | { readonly kind: "unexplained"; readonly count: number }
  | { readonly kind: "incomplete"; readonly sections: readonly string[] };

/** Everything the rules find in a report, with what was written about it. */
export async function explainedIssues(
  client: Prisma.TransactionClient,
  { id: reportId, report, lastYear }: Pick<StoredReport, "id" | "report" | "lastYear">,
): Promise<readonly FoundIssue[]> {
  const rows = await client.issueExplanation.findMany({ where: { reportId } });
  const reasons = new Map(rows.map(({ fingerprint, reason }) => [fingerprint, reason]));
  return issuesIn({ report, lastYear }).map((issue) => {
    const fingerprint = sha256(fingerprintText(report, issue));
    return { ...issue, fingerprint, explanation: reasons.get(fingerprint) ?? null };
  });
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
