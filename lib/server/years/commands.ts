import "server-only";
import type { DatesProblem, ReportingDates } from "@/lib/organization/reporting-dates";
import { datesProblem } from "@/lib/organization/reporting-dates";
import { beijingDate } from "@/lib/report/beijing-time";
import { ok, type Result, refuse } from "@/lib/result";
import { templateForYear } from "@/lib/template/registry";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { administered } from "../organizations/administered";

export type YearRefusal = DatesProblem | "not-found" | "no-format" | "already-issued" | "stale";

type OpenYear = {
  readonly organizationId: string;
  readonly year: number;
  readonly dates: ReportingDates;
};

/**
 * Opens a report year for an office and everybody below it, or changes one that has not gone out
 * yet. The year prescribes the format; from the day it is issued nothing about it changes.
 */
export async function openYear(
  actor: Actor,
  { organizationId, year, dates }: OpenYear,
  now: Date,
): Promise<Result<null, YearRefusal>> {
  const office = await prisma().organization.findFirst({
    where: { AND: [{ id: organizationId }, administered(actor)] },
  });
  if (!office) return refuse("not-found");
  const template = templateForYear(year);
  if (!template) return refuse("no-format");
  const problem = datesProblem(year, dates, office.kind);
  if (problem) return refuse(problem);
  return prisma().$transaction(async (transaction) => {
    const data = { templateId: template.id, ...storedDates(dates) };
    const created = await transaction.reportingYear.createMany({
      data: { organizationId, year, ...data },
      skipDuplicates: true,
    });
    if (created.count === 0) {
      const changed = await transaction.reportingYear.updateMany({
        where: { organizationId, year, issuedOn: { gt: new Date(beijingDate(now)) } },
        data,
      });
      if (changed.count === 0) return refuse("already-issued");
    }
    await recordAudit(
      transaction,
      {
        action: created.count === 1 ? "year-opened" : "year-changed",
        subject: organizationId,
        detail: { year, format: template.id, from: dates.issuedOn, to: dates.publicationDue },
      },
      actor,
    );
    return ok(null);
  });
}

function storedDates(dates: ReportingDates) {
  const { issuedOn, draftDue, signatureDue, acceptanceDue, publicationDue } = dates;
  return {
    issuedOn: new Date(issuedOn),
    draftDue: new Date(draftDue),
    signatureDue: new Date(signatureDue),
    acceptanceDue: new Date(acceptanceDue),
    publicationDue: new Date(publicationDue),
  };
}

export type OpenedYear = {
  readonly organizationId: string;
  readonly organization: string;
  readonly year: number;
  readonly templateId: string;
  readonly dates: ReportingDates;
  readonly issued: boolean;
};

/** Years opened for offices the actor administers, newest first. */
export async function listYears(actor: Actor, now: Date): Promise<readonly OpenedYear[]> {
  const rows = await prisma().reportingYear.findMany({
    where: { organization: administered(actor) },
    include: { organization: { select: { fullName: true } } },
    orderBy: [{ year: "desc" }, { organization: { path: "asc" } }],
    take: 200,
  });
  return rows.map(({ organization, organizationId, year, templateId, ...stored }) => ({
    organizationId,
    organization: organization.fullName,
    year,
    templateId,
    dates: shownDates(stored),
    issued: stored.issuedOn.toISOString().slice(0, 10) <= beijingDate(now),
  }));
}

function shownDates(stored: Readonly<Record<keyof ReportingDates, Date>>): ReportingDates {
  const day = (key: keyof ReportingDates) => stored[key].toISOString().slice(0, 10);
  return {
    issuedOn: day("issuedOn"),
    draftDue: day("draftDue"),
    signatureDue: day("signatureDue"),
    acceptanceDue: day("acceptanceDue"),
    publicationDue: day("publicationDue"),
  };
}
