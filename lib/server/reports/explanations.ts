import "server-only";
import { isOpen } from "@/lib/report/workflow";
import { ok, type Result, refuse } from "@/lib/result";
import type { Actor } from "../actor";
import { prisma } from "../db";
import { rolesIn } from "../scope";
import { lockReport } from "./lock-report";
import { explainedIssues } from "./obstacles";
import { findReport } from "./queries";

export type WrittenExplanation = {
  readonly reportId: string;
  readonly fingerprint: string;
  readonly reason: string;
};

/** Writes down why a warning stands as it is. It counts for the values the warning has now. */
export async function saveExplanation(
  actor: Actor,
  { reportId, fingerprint, reason }: WrittenExplanation,
): Promise<Result<{ readonly reason: string }, "not-found" | "locked" | "issue-gone">> {
  const seen = await findReport(actor, reportId);
  if (!seen) return refuse("not-found");
  const office = { id: seen.organizationId, path: seen.organizationPath };
  if (!rolesIn(actor, office).has("clerk")) return refuse("not-found");
  return prisma().$transaction(async (transaction) => {
    await lockReport(transaction, seen.id);
    const stored = await findReport(actor, seen.id, transaction);
    if (!stored) return refuse("not-found");
    if (!isOpen(stored.status)) return refuse("locked");
    const issues = await explainedIssues(transaction, stored.id, stored.report);
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
