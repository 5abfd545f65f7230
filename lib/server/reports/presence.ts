import "server-only";
import { ok, type Result, refuse } from "@/lib/result";
import type { Actor } from "../actor";
import { prisma } from "../db";
import { findReport } from "./queries";
import { liesBefore } from "./situation";

/** A page that has not said so for longer is taken to be closed. */
const presentFor = 90_000;

/** Notes that the actor has a report open to decide on it, and names who else has. */
export async function noteReviewing(
  actor: Actor,
  { reportId }: { readonly reportId: string },
  now: Date,
): Promise<Result<{ readonly others: readonly string[] }, "not-found">> {
  const stored = await findReport(actor, reportId);
  if (!stored) return refuse("not-found");
  if (!liesBefore(actor, stored)) return ok({ others: [] });
  const { accountId } = actor;
  const gone = { seenAt: { lt: new Date(now.getTime() - presentFor) } };
  await prisma().reviewPresence.deleteMany({ where: { reportId, ...gone } });
  await prisma().reviewPresence.upsert({
    where: { reportId_accountId: { reportId, accountId } },
    create: { reportId, accountId, seenAt: now },
    update: { seenAt: now },
  });
  const others = await prisma().reviewPresence.findMany({
    where: { reportId, accountId: { not: accountId } },
    select: { account: { select: { name: true } } },
    orderBy: { account: { name: "asc" } },
  });
  return ok({ others: others.map(({ account }) => account.name) });
}
