import "server-only";
import { beijingTime } from "@/lib/report/beijing-time";
import type { DocumentStyle } from "@/lib/report/document-style";
import { ok, type Result, refuse } from "@/lib/result";
import { templateForYear } from "@/lib/template/registry";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { officesToWrite, ownOffices, validIn } from "../scope";

export type StartedReport = { readonly id: string; readonly created: boolean };

/** Starts an office's report of a year, or finds the one already started: they occur once together. */
export async function startReport(
  actor: Actor,
  { organizationId, year }: OfficeYear,
  today: Date,
): Promise<
  Result<StartedReport, "year-too-early" | "year-too-late" | "office-not-reporting" | "not-found">
> {
  if (!isOfficeToWrite(actor, organizationId)) return refuse("not-found");
  if (year > beijingTime(today).year + 1) return refuse("year-too-late");
  const template = templateForYear(year);
  if (!template) return refuse("year-too-early");
  const reporting = { id: organizationId, ...validIn(year) };
  if ((await prisma().organization.count({ where: reporting })) === 0) {
    return refuse("office-not-reporting");
  }
  return ok(await createOnce(actor, { organizationId, year, templateId: template.id }));
}

/** Remembers the Word style that an office downloads by default. */
export async function chooseDocumentStyle(
  actor: Actor,
  { organizationId, style }: { readonly organizationId: string; readonly style: DocumentStyle },
): Promise<Result<DocumentStyle, "not-found">> {
  if (!ownOffices(actor).some((office) => office.organizationId === organizationId)) {
    return refuse("not-found");
  }
  return prisma().$transaction(async (transaction) => {
    const { count } = await transaction.organization.updateMany({
      where: { id: organizationId, documentStyle: { not: style } },
      data: { documentStyle: style },
    });
    const detail = { fields: ["documentStyle"] };
    const change = { action: "organization-changed", subject: organizationId, detail } as const;
    if (count > 0) await recordAudit(transaction, change, actor);
    return ok(style);
  });
}

export type OfficeYear = { readonly organizationId: string; readonly year: number };

type ReportOfYear = OfficeYear & { readonly templateId: string };

function isOfficeToWrite(actor: Actor, organizationId: string): boolean {
  return officesToWrite(actor).some((office) => office.organizationId === organizationId);
}

function createOnce(
  actor: Actor,
  { organizationId, year, templateId }: ReportOfYear,
): Promise<StartedReport> {
  return prisma().$transaction(async (transaction) => {
    // Of two clerks who start at once, one inserts and the other waits here and then finds.
    const [created] = await transaction.report.createManyAndReturn({
      data: [{ organizationId, year, templateId }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (created) {
      await transaction.reportEvent.create({
        data: {
          reportId: created.id,
          accountId: actor.accountId,
          kind: "started",
          toStatus: "draft",
        },
      });
      const start = { action: "report-started", subject: created.id, detail: { year } } as const;
      await recordAudit(transaction, start, actor);
      return { id: created.id, created: true };
    }
    const { id } = await transaction.report.findUniqueOrThrow({
      where: { organizationId_year: { organizationId, year } },
      select: { id: true },
    });
    return { id, created: false };
  });
}
