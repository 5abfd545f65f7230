import "server-only";
import { ok, type Result, refuse } from "@/lib/result";
import { wordsOf } from "@/lib/rules/explanation";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { explainedIssues } from "../reports/obstacles";
import { onReport } from "../reports/on-report";

/** A finding of which somebody says that it is none. */
export type DoubtedFinding = {
  readonly reportId: string;
  readonly fingerprint: string;
  readonly note: string | null;
};

const mostQuotes = 5;
const longestQuote = 200;

/**
 * Tells the administrators of the report's office that a rule is wrong about a finding. Whoever may
 * read the report may say so, once for a finding; the finding stays.
 */
export function reportRule(
  actor: Actor,
  { reportId, fingerprint, note }: DoubtedFinding,
): Promise<Result<null, "not-found" | "issue-gone">> {
  return onReport(actor, reportId, async (transaction, stored) => {
    const issues = await explainedIssues(transaction, actor, stored);
    const issue = issues.find((one) => one.fingerprint === fingerprint);
    if (!issue) return refuse("issue-gone");
    const { rule, message, passages = [] } = issue;
    const words = passages.map((passage) => wordsOf(stored.report, passage));
    const { count } = await transaction.ruleReport.createMany({
      data: {
        organizationId: stored.organizationId,
        reportId: stored.id,
        rule,
        fingerprint,
        accountId: actor.accountId,
        message,
        quotes: words.slice(0, mostQuotes).map((text) => text.slice(0, longestQuote)),
        note,
      },
      skipDuplicates: true,
    });
    const doubt = { action: "rule-reported", subject: stored.id, detail: { rule } } as const;
    if (count > 0) await recordAudit(transaction, doubt, actor);
    return ok(null);
  });
}
