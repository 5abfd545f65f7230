import "server-only";
import { ok, type Result, refuse } from "@/lib/result";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { lockReport } from "./lock-report";
import { findReport } from "./queries";
import { liesBefore } from "./situation";

/** Notes that somebody who decides has opened the report: from now on it cannot be withdrawn. */
export async function markRead(
  actor: Actor,
  { reportId }: { readonly reportId: string },
): Promise<Result<"noted" | "nothing-to-note", "not-found">> {
  const seen = await findReport(actor, reportId);
  if (!seen) return refuse("not-found");
  if (!liesBefore(actor, seen)) return ok("nothing-to-note");
  return prisma().$transaction(async (transaction) => {
    await lockReport(transaction, seen.id);
    const stored = await findReport(actor, seen.id, transaction);
    if (!stored || !liesBefore(actor, stored)) return ok("nothing-to-note");
    const { id, round, status } = stored;
    const opening = { reportId: id, kind: "read", round, toStatus: status } as const;
    if (await transaction.reportEvent.findFirst({ where: opening })) return ok("nothing-to-note");
    await transaction.reportEvent.create({
      data: { ...opening, fromStatus: status, accountId: actor.accountId },
    });
    await recordAudit(
      transaction,
      { action: "report-read", subject: id, detail: { round } },
      actor,
    );
    return ok("noted");
  });
}
