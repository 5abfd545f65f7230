import "server-only";
import type { EventLine, VersionLine } from "@/lib/report/review";
import { handedInStatuses } from "@/lib/report/workflow";
import type { Actor } from "../actor";
import { prisma } from "../db";
import type { Prisma } from "../generated/client";
import { readableReports } from "../scope";
import { isInside } from "./office-of";
import type { StoredReport } from "./queries";
import { toVersionLine, versionLine, visibleVersions } from "./versions";

/** What happened to a report, newest first, as far as the actor may know it. */
export type History = {
  readonly events: readonly EventLine[];
  readonly versions: readonly VersionLine[];
  /** The office's reports of other years. */
  readonly years: readonly { readonly id: string; readonly year: number }[];
};

/** The events and versions of a report the actor has read, without their contents. */
export async function historyOf(actor: Actor, stored: StoredReport): Promise<History> {
  const { id, organizationId } = stored;
  const [events, versions, years] = await Promise.all([
    prisma().reportEvent.findMany({
      where: visibleEvents(actor, stored),
      include: eventLine,
      orderBy: { at: "desc" },
    }),
    prisma().reportVersion.findMany({
      where: visibleVersions(actor, stored),
      select: versionLine,
      orderBy: { number: "desc" },
    }),
    prisma().report.findMany({
      where: { AND: [{ organizationId, id: { not: id } }, readableReports(actor)] },
      select: { id: true, year: true },
      orderBy: { year: "desc" },
    }),
  ]);
  return { events: events.map(toEventLine), versions: versions.map(toVersionLine), years };
}

function visibleEvents(actor: Actor, stored: StoredReport): Prisma.ReportEventWhereInput {
  const { id: reportId } = stored;
  if (isInside(actor, stored)) return { reportId };
  return { reportId, OR: [{ kind: "handedIn" }, { fromStatus: { in: [...handedInStatuses] } }] };
}

const eventLine = {
  account: { select: { name: true } },
  version: { select: { number: true } },
} as const satisfies Prisma.ReportEventInclude;

function toEventLine({
  id,
  kind,
  at,
  reason,
  account,
  version,
}: Prisma.ReportEventGetPayload<{ include: typeof eventLine }>): EventLine {
  return { id, kind, at, reason, author: account.name, versionNumber: version?.number ?? null };
}
