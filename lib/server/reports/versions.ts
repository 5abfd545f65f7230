import "server-only";
import type { Report } from "@/lib/report/report";
import type { EventLine, VersionLine } from "@/lib/report/review";
import { handedInStatuses, type ReportStatus, reportStatuses } from "@/lib/report/workflow";
import type { Actor } from "../actor";
import { prisma } from "../db";
import type { Prisma } from "../generated/client";
import { isId } from "../is-id";
import { readableReports, rolesIn } from "../scope";
import { findReport, type StoredReport } from "./queries";
import { readVersion } from "./stored-version";

/** A version with the report in it. */
export type StoredVersion = VersionLine & {
  readonly report: Report;
  readonly round: number;
  /** The state its step led to, by which its file is named. */
  readonly status: ReportStatus;
};

/** Everything that happened to a report, newest first; null when it is not the actor's to see. */
export async function historyOf(actor: Actor, id: string) {
  const stored = await findReport(actor, id);
  if (!stored) return null;
  const events = await prisma().reportEvent.findMany({
    where: visibleEvents(actor, stored),
    include: { account: { select: { name: true } }, version: { select: { number: true } } },
    orderBy: { at: "desc" },
  });
  const versions = await versionsWhere(visibleVersions(actor, stored));
  const years = await prisma().report.findMany({
    where: {
      AND: [{ organizationId: stored.organizationId, id: { not: id } }, readableReports(actor)],
    },
    select: { id: true, year: true },
    orderBy: { year: "desc" },
  });
  return { stored, events: events.map(toEventLine), versions, years };
}

/** The newest content of another report the actor may read; null when it is not hers to see. */
export async function findNewest(actor: Actor, reportId: string): Promise<Report | null> {
  const stored = await findReport(actor, reportId);
  if (!stored) return null;
  const [version] = await versionsOf(actor, stored);
  return version?.report ?? stored.report;
}

/** The versions of a report the actor may read, newest first. */
export async function versionsOf(
  actor: Actor,
  stored: StoredReport,
): Promise<readonly StoredVersion[]> {
  return versionsWhere(visibleVersions(actor, stored));
}

/** One version; null when there is none, or its report is not the actor's to see. */
export async function findVersion(
  actor: Actor,
  reportId: string,
  versionId: string,
): Promise<StoredVersion | null> {
  if (!isId(versionId)) return null;
  const stored = await findReport(actor, reportId);
  if (!stored) return null;
  const [version] = await versionsWhere({ ...visibleVersions(actor, stored), id: versionId });
  return version ?? null;
}

/** The report of the year before that the actor may read: its last version, else its draft. */
export async function findLastYear(
  actor: Actor,
  { organizationId, report }: StoredReport,
): Promise<Report | null> {
  const row = await prisma().report.findFirst({
    where: { organizationId, year: report.year - 1, ...readableReports(actor) },
    select: { id: true },
  });
  return row && findNewest(actor, row.id);
}

/** What an office submits to itself stays there: a supervising office sees what was handed in. */
function visibleVersions(actor: Actor, stored: StoredReport): Prisma.ReportVersionWhereInput {
  const { id: reportId } = stored;
  if (isInside(actor, stored)) return { reportId };
  return { reportId, kind: { in: [...handedInStatuses] } };
}

function visibleEvents(actor: Actor, stored: StoredReport): Prisma.ReportEventWhereInput {
  const { id: reportId } = stored;
  if (isInside(actor, stored)) return { reportId };
  return { reportId, OR: [{ kind: "handedIn" }, { fromStatus: { in: [...handedInStatuses] } }] };
}

function isInside(actor: Actor, { organizationId, organizationPath }: StoredReport): boolean {
  const roles = rolesIn(actor, { id: organizationId, path: organizationPath });
  return roles.has("clerk") || roles.has("supervisor");
}

async function versionsWhere(
  where: Prisma.ReportVersionWhereInput,
): Promise<readonly StoredVersion[]> {
  const rows = await prisma().reportVersion.findMany({
    where,
    include: { account: { select: { name: true } } },
    orderBy: { number: "desc" },
  });
  return rows.map(({ account, content, ...row }) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    round: row.round,
    author: account.name,
    at: row.at,
    sha256: row.sha256,
    publicationAddress: row.publicationAddress,
    publicationDate: row.publicationDate,
    correctionNote: row.correctionNote,
    status: statusOf(row.kind),
    report: readVersion(content),
  }));
}

/** Steps that leave a version are named as the states they lead to. */
function statusOf(kind: string): ReportStatus {
  return reportStatuses.find((status) => status === kind) ?? "draft";
}

function toEventLine({
  id,
  kind,
  at,
  reason,
  account,
  version,
}: Prisma.ReportEventGetPayload<{
  include: { account: { select: { name: true } }; version: { select: { number: true } } };
}>): EventLine {
  return { id, kind, at, reason, author: account.name, versionNumber: version?.number ?? null };
}
