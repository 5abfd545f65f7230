import "server-only";
import { beijingTime } from "@/lib/report/beijing-time";
import type { DocumentStyle } from "@/lib/report/document-style";
import { ok, type Result, refuse } from "@/lib/result";
import { templateForYear } from "@/lib/template/registry";
import type { Actor } from "../actor";
import { prisma } from "../db";

export type StartedReport = { readonly id: string; readonly created: boolean };

/** Starts the report of a year, or finds the one already started: unit and year occur once. */
export async function startReport(
  actor: Actor,
  year: number,
  today: Date,
): Promise<Result<StartedReport, "year-too-early" | "year-too-late">> {
  if (year > beijingTime(today).year + 1) return refuse("year-too-late");
  const template = templateForYear(year);
  if (!template) return refuse("year-too-early");
  return ok(await createOnce(actor, { year, templateId: template.id }));
}

/** Remembers the Word style that the actor's organization downloads by default. */
export async function chooseDocumentStyle(
  actor: Actor,
  documentStyle: DocumentStyle,
): Promise<Result<DocumentStyle, never>> {
  await prisma().organization.update({
    where: { id: actor.organizationId },
    data: { documentStyle },
  });
  return ok(documentStyle);
}

type ReportOfYear = { readonly year: number; readonly templateId: string };

function createOnce(
  { accountId, organizationId }: Actor,
  { year, templateId }: ReportOfYear,
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
        data: { reportId: created.id, accountId, kind: "started" },
      });
      return { id: created.id, created: true };
    }
    const { id } = await transaction.report.findUniqueOrThrow({
      where: { organizationId_year: { organizationId, year } },
      select: { id: true },
    });
    return { id, created: false };
  });
}
