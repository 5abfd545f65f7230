import "server-only";
import type { NoticeKind, NoticeLine } from "@/lib/report/review";
import type { Role } from "@/lib/report/workflow";
import { ok, type Result } from "@/lib/result";
import type { Actor } from "../actor";
import { prisma } from "../db";
import type { Prisma, ReportEventKind } from "../generated/client";
import { readableReports } from "../scope";
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

/** The newest notices of a person, about reports she may still read. */
export async function listNotices(actor: Actor, most = 50): Promise<readonly NoticeLine[]> {
  const rows = await prisma().notice.findMany({
    where: ownNotices(actor),
    include: { report: { select: { year: true, organization: { select: { fullName: true } } } } },
    orderBy: { at: "desc" },
    take: most,
  });
  return rows.map(({ id, kind, reportId, report, at, readAt }) => ({
    id,
    kind,
    reportId,
    organization: report.organization.fullName,
    year: report.year,
    at,
    read: readAt !== null,
  }));
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
  return { accountId: actor.accountId, report: readableReports(actor) };
}

type Telling = {
  readonly kind: NoticeKind;
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

function officesOf(
  { organizationId, organizationPath }: StoredReport,
  side: Telling["side"],
): string[] {
  if (side === "office") return [organizationId];
  return organizationPath.split("/").filter((id) => id !== "" && id !== organizationId);
}
