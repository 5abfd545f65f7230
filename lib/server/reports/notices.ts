import "server-only";
import { daysLeft } from "@/lib/report/deadline";
import type { NoticeLine, StepNoticeKind } from "@/lib/report/review";
import type { Role } from "@/lib/report/workflow";
import { ok, type Result } from "@/lib/result";
import type { Actor } from "../actor";
import { prisma } from "../db";
import type { Prisma, ReportEventKind } from "../generated/client";
import { readableReports } from "../scope";
import { officesAbove } from "./office-of";
import type { StoredReport } from "./queries";

/** Tells everybody concerned of a step, but not the one who took it. */
export async function tellPeople(
  transaction: Prisma.TransactionClient,
  { accountId }: Actor,
  { stored, kind }: { readonly stored: StoredReport; readonly kind: ReportEventKind },
): Promise<void> {
  const telling = tellings[kind];
  if (!telling) return;
  const people = await transaction.membership.findMany({
    where: {
      organizationId: { in: officesOf(stored, telling.side) },
      role: { in: [...telling.roles] },
      account: { deactivatedAt: null, id: { not: accountId } },
    },
    select: { accountId: true },
    distinct: ["accountId"],
  });
  await transaction.notice.createMany({
    data: people.map((person) => ({ ...person, reportId: stored.id, kind: telling.kind })),
  });
}

/** The newest notices of a person, about reports she may still read and about her offices' deadlines. */
export async function listNotices(actor: Actor, most = 50): Promise<readonly NoticeLine[]> {
  const rows = await prisma().notice.findMany({
    where: ownNotices(actor),
    include: told,
    orderBy: { at: "desc" },
    take: most,
  });
  return rows.flatMap((row) => toLine(row) ?? []);
}

/** How many notices a person has not read. */
export function countUnreadNotices(actor: Actor): Promise<number> {
  return prisma().notice.count({ where: { ...ownNotices(actor), readAt: null } });
}

/** Marks all notices of a person as read. */
export async function markNoticesRead({ accountId }: Actor): Promise<Result<number, never>> {
  const { count } = await prisma().notice.updateMany({
    where: { accountId, readAt: null },
    data: { readAt: new Date() },
  });
  return ok(count);
}

function ownNotices(actor: Actor): Prisma.NoticeWhereInput {
  const offices = actor.memberships.map(({ organizationId }) => organizationId);
  return {
    accountId: actor.accountId,
    OR: [{ report: readableReports(actor) }, { organizationId: { in: offices } }],
  };
}

const told = {
  report: { select: { year: true, organization: { select: { fullName: true } } } },
  organization: { select: { fullName: true } },
} as const satisfies Prisma.NoticeInclude;

type Row = Prisma.NoticeGetPayload<{ include: typeof told }>;

/** A row tells of a report's step or of an office's deadline; the kinds of a deadline have no report. */
function toLine({ id, kind, at, readAt, report, reportId, ...row }: Row): NoticeLine | null {
  const seen = { id, at, read: readAt !== null };
  if (kind === "deadlineNear" || kind === "overdue") {
    const { organization, year, due, count } = row;
    if (!organization || year === null || due === null) return null;
    const day = due.toISOString().slice(0, 10);
    const deadline = { due: day, daysLeft: daysLeft(day, at), owing: count };
    return { ...seen, kind: "deadline", organization: organization.fullName, year, ...deadline };
  }
  if (!report || reportId === null) return null;
  const { year, organization } = report;
  return { ...seen, kind, reportId, organization: organization.fullName, year };
}

type Telling = {
  readonly kind: StepNoticeKind;
  readonly side: "office" | "above";
  readonly roles: readonly Role[];
};

const writers: readonly Role[] = ["clerk", "supervisor"];

const tellings: Readonly<Partial<Record<ReportEventKind, Telling>>> = {
  submitted: { kind: "submitted", side: "office", roles: ["supervisor"] },
  returned: { kind: "returned", side: "office", roles: writers },
  handedIn: { kind: "handedIn", side: "above", roles: ["reviewer"] },
  accepted: { kind: "accepted", side: "office", roles: writers },
  reopened: { kind: "reopened", side: "office", roles: writers },
  published: { kind: "published", side: "office", roles: writers },
};

function officesOf(stored: StoredReport, side: Telling["side"]): string[] {
  return side === "office" ? [stored.organizationId] : officesAbove(stored);
}
