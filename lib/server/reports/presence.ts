import "server-only";
import { ok, type Result, refuse } from "@/lib/result";
import type { Actor } from "../actor";
import { prisma } from "../db";
import { findReport } from "./queries";
import { liesBefore } from "./situation";

/** A page that has not said so for longer is taken to be closed. */
const presentFor = 90_000;
/** Where somebody is who decides on a report; a writer's place is the key of a section. */
export const deciding = "review";

/** Notes that somebody has a report open, and tells who else has and where. The caller asks whether she may. */
export async function notePresence(
  { accountId }: Actor,
  { reportId, place }: { readonly reportId: string; readonly place: string },
  now: Date,
): Promise<readonly { readonly name: string; readonly place: string }[]> {
  const gone = { seenAt: { lt: new Date(now.getTime() - presentFor) } };
  await prisma().reportPresence.deleteMany({ where: { reportId, ...gone } });
  await prisma().reportPresence.upsert({
    where: { reportId_accountId: { reportId, accountId } },
    create: { reportId, accountId, place, seenAt: now },
    update: { place, seenAt: now },
  });
  const others = await prisma().reportPresence.findMany({
    where: { reportId, accountId: { not: accountId } },
    select: { place: true, account: { select: { name: true } } },
    orderBy: { account: { name: "asc" } },
  });
  return others.map(({ place: where, account }) => ({ name: account.name, place: where }));
}

/** Notes that the actor has a report open to decide on it, and names who else has. */
export async function noteReviewing(
  actor: Actor,
  { reportId }: { readonly reportId: string },
  now: Date,
): Promise<Result<{ readonly others: readonly string[] }, "not-found">> {
  const stored = await findReport(actor, reportId);
  if (!stored) return refuse("not-found");
  if (!liesBefore(actor, stored)) return ok({ others: [] });
  const present = await notePresence(actor, { reportId, place: deciding }, now);
  return ok({ others: present.filter(({ place }) => place === deciding).map(({ name }) => name) });
}
