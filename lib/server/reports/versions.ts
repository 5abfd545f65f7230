import "server-only";
import type { Report } from "@/lib/report/report";
import type { VersionLine } from "@/lib/report/review";
import { handedInStatuses, type ReportStatus, reportStatuses } from "@/lib/report/workflow";
import type { Actor } from "../actor";
import { prisma } from "../db";
import type { Prisma } from "../generated/client";
import { isId } from "../is-id";
import { readableReports } from "../scope";
import { isInside } from "./office-of";
import { findReport, type StoredReport } from "./queries";
import { readVersion } from "./stored-version";

/** A version with the report in it. */
export type StoredVersion = VersionLine & {
  readonly report: Report;
  readonly round: number;
  /** The state its step led to, by which its file is named. */
  readonly status: ReportStatus;
};

/** The newest content of another report the actor may read; null when it is not hers to see. */
export async function findNewest(actor: Actor, reportId: string): Promise<Report | null> {
  const stored = await findReport(actor, reportId);
  if (!stored) return null;
  const [version] = await versionsWhere(visibleVersions(actor, stored), 1);
  return version?.report ?? stored.report;
}

/** The versions of a report the actor may read, newest first. */
export async function versionsOf(
  actor: Actor,
  stored: StoredReport,
): Promise<readonly StoredVersion[]> {
  return versionsWhere(visibleVersions(actor, stored));
}

/** One version of a report; null when there is none, or it is not the actor's to see. */
export async function findVersion(
  actor: Actor,
  stored: StoredReport,
  versionId: string,
): Promise<StoredVersion | null> {
  if (!isId(versionId)) return null;
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
export function visibleVersions(
  actor: Actor,
  stored: StoredReport,
): Prisma.ReportVersionWhereInput {
  const { id: reportId } = stored;
  if (isInside(actor, stored)) return { reportId };
  return { reportId, kind: { in: [...handedInStatuses] } };
}

async function versionsWhere(
  where: Prisma.ReportVersionWhereInput,
  most?: number,
): Promise<readonly StoredVersion[]> {
  const rows = await prisma().reportVersion.findMany({
    where,
    select: { ...versionLine, round: true, content: true },
    orderBy: { number: "desc" },
    ...(most === undefined ? {} : { take: most }),
  });
  return rows.map(({ round, content, ...row }) => ({
    ...toVersionLine(row),
    round,
    status: statusOf(row.kind),
    report: readVersion({ content, sha256: row.sha256 }),
  }));
}

/** The columns of a version's line; its content stays in the database. */
export const versionLine = {
  id: true,
  number: true,
  kind: true,
  at: true,
  sha256: true,
  publicationAddress: true,
  publicationDate: true,
  correctionNote: true,
  account: { select: { name: true } },
} as const satisfies Prisma.ReportVersionSelect;

/** A version as lists show it. */
export function toVersionLine({
  account,
  ...line
}: Prisma.ReportVersionGetPayload<{ select: typeof versionLine }>): VersionLine {
  return { ...line, author: account.name };
}

/** Steps that leave a version are named as the states they lead to. */
function statusOf(kind: string): ReportStatus {
  return reportStatuses.find((status) => status === kind) ?? "draft";
}
