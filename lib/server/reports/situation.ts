import "server-only";
import {
  decides,
  isOpen,
  type OpenStatus,
  type ReportStatus,
  type Situation,
} from "@/lib/report/workflow";
import type { Actor } from "../actor";
import { readEnvironment } from "../env";
import type { Prisma, ReportEventKind } from "../generated/client";
import { validIn } from "../scope";
import { officesAbove, rolesOf } from "./office-of";
import type { StoredReport } from "./queries";

type Client = Prisma.TransactionClient;

/** What decides which steps the actor may take with a report now. */
export async function situationOf(
  client: Client,
  actor: Actor,
  stored: StoredReport,
): Promise<Situation> {
  const events = await eventsOf(client, stored.id);
  const wrote = await wroteSince(client, actor, stored.id, events);
  return {
    status: stored.status,
    roles: rolesOf(actor, stored),
    writtenAs: writtenAs(events),
    supervised: await isSupervised(client, stored),
    read: events.some(({ kind, round }) => kind === "read" && round === stored.round),
    wroteRound: readEnvironment().FOUR_EYES === "on" && wrote,
    openDemands: await client.reportComment.count({
      where: { reportId: stored.id, weight: "demand", ...unsettled(stored.status) },
    }),
    acceptedBySelf: lastOf(events, "accepted")?.accountId === actor.accountId,
  };
}

/** The report lies before the actor to be decided. */
export function liesBefore(actor: Actor, stored: StoredReport): boolean {
  return decides(stored.status, rolesOf(actor, stored));
}

/**
 * Comments that are not settled for whoever decides now: open ones, and answered ones that her own
 * side made and has not confirmed. What the supervising office asked for is not the office's to confirm.
 */
function unsettled(status: ReportStatus): Prisma.ReportCommentWhereInput {
  const side = status === "submitted" || status === "handedIn" ? [status] : [];
  return {
    OR: [{ state: "open" }, { state: "resolved", version: { kind: { in: side } } }],
  };
}

type Event = {
  readonly kind: ReportEventKind;
  readonly accountId: string;
  readonly round: number;
  readonly fromStatus: ReportStatus | null;
  readonly at: Date;
};

function eventsOf(client: Client, reportId: string): Promise<readonly Event[]> {
  return client.reportEvent.findMany({
    where: { reportId },
    select: { kind: true, accountId: true, round: true, fromStatus: true, at: true },
    orderBy: { at: "asc" },
  });
}

function lastOf(events: readonly Event[], ...kinds: readonly ReportEventKind[]): Event | undefined {
  return events.filter(({ kind }) => kinds.includes(kind)).at(-1);
}

function writtenAs(events: readonly Event[]): OpenStatus {
  const status = lastOf(events, "submitted")?.fromStatus ?? null;
  return status !== null && isOpen(status) ? status : "draft";
}

/** Who changed a value since the report was last given back, or handed the round in, wrote it. */
async function wroteSince(
  client: Client,
  { accountId }: Actor,
  reportId: string,
  events: readonly Event[],
): Promise<boolean> {
  if (lastOf(events, "submitted")?.accountId === accountId) return true;
  const since = lastOf(events, "returned", "reopened", "correctionStarted")?.at ?? new Date(0);
  const change = await client.reportChange.findFirst({
    where: { reportId, accountId, result: "applied", at: { gt: since } },
    select: { opId: true },
  });
  return change !== null;
}

/** An office above has the task to accept its report, whether or not somebody is there to do it today. */
async function isSupervised(client: Client, stored: StoredReport): Promise<boolean> {
  const supervising = await client.organization.findFirst({
    where: { id: { in: officesAbove(stored) }, supervises: true, ...validIn(stored.report.year) },
    select: { id: true },
  });
  return supervising !== null;
}
