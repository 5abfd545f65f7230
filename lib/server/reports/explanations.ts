import "server-only";
import { isOpen } from "@/lib/report/workflow";
import { ok, type Result, refuse } from "@/lib/result";
import type { Actor } from "../actor";
import { explainedIssues } from "./obstacles";
import { isClerkOf } from "./office-of";
import { onReport } from "./on-report";

export type WrittenExplanation = {
  readonly reportId: string;
  readonly fingerprint: string;
  readonly reason: string;
};

/** Writes down why a warning stands as it is. It counts for the values the warning has now. */
export function saveExplanation(
  actor: Actor,
  { reportId, fingerprint, reason }: WrittenExplanation,
): Promise<Result<{ readonly reason: string }, "not-found" | "locked" | "issue-gone">> {
  return onReport(actor, reportId, async (transaction, stored) => {
    if (!isClerkOf(actor, stored)) return refuse("not-found");
    if (!isOpen(stored.status)) return refuse("locked");
    const issues = await explainedIssues(transaction, actor, stored);
    const issue = issues.find((one) => one.fingerprint === fingerprint);
    if (issue?.severity !== "warning") return refuse("issue-gone");
    const written = { reason, rule: issue.rule, accountId: actor.accountId };
    await transaction.issueExplanation.upsert({
      where: { reportId_fingerprint: { reportId: stored.id, fingerprint } },
      create: { reportId: stored.id, fingerprint, ...written },
      update: { ...written, at: new Date() },
    });
    return ok({ reason });
  });
}
