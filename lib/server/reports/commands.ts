import "server-only";
import { randomUUID } from "node:crypto";
import { beijingTime } from "@/lib/report/beijing-time";
import { carriedOver } from "@/lib/report/carry-over";
import type { DocumentStyle } from "@/lib/report/document-style";
import type { FieldValue } from "@/lib/report/report";
import type { ReportBeginning } from "@/lib/report/report-beginning";
import { ok, type Result, refuse } from "@/lib/result";
import type { Address } from "@/lib/template/cells";
import { templateForYear } from "@/lib/template/registry";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import type { Prisma } from "../generated/client";
import { officesToWrite, ownOffices, validIn } from "../scope";
import { findReportOf } from "./queries";

export type StartedReport = { readonly id: string; readonly created: boolean };

export type StartReportRefusal =
  | "year-too-early"
  | "year-too-late"
  | "office-not-reporting"
  | "no-last-year"
  | "not-found";

/**
 * Starts an office's report of a year, or finds the one already started: they occur once together. A
 * new one begins blank or with what `carriedOver` allows to be taken from last year's.
 */
export async function startReport(
  actor: Actor,
  { organizationId, year, from }: OfficeYear & { readonly from: ReportBeginning },
  today: Date,
): Promise<Result<StartedReport, StartReportRefusal>> {
  if (!isOfficeToWrite(actor, organizationId)) return refuse("not-found");
  if (year > beijingTime(today).year + 1) return refuse("year-too-late");
  const template = templateForYear(year);
  if (!template) return refuse("year-too-early");
  const reporting = { id: organizationId, ...validIn(year) };
  if ((await prisma().organization.count({ where: reporting })) === 0) {
    return refuse("office-not-reporting");
  }
  const started = await findStarted(prisma(), { organizationId, year });
  if (started) return ok(started);
  const lastYear = { organizationId, year: year - 1 };
  const last = from === "blank" ? null : await findReportOf(prisma(), lastYear);
  if (from === "last-year" && !last) return refuse("no-last-year");
  const carried = last ? carriedOver(last, template) : [];
  return ok(await createOnce(actor, { organizationId, year, templateId: template.id }, carried));
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
  carried: readonly (readonly [Address, FieldValue])[],
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
      const operations = carried.map(([address, value]) => ({
        opId: randomUUID(),
        address,
        base: 0,
        value,
      }));
      await transaction.$queryRaw`
        SELECT save_fields(${actor.accountId}::uuid, ${created.id}::uuid, ${JSON.stringify(operations)}::jsonb)`;
      const detail = operations.length === 0 ? { year } : { year, count: operations.length };
      const start = { action: "report-started", subject: created.id, detail } as const;
      await recordAudit(transaction, start, actor);
      return { id: created.id, created: true };
    }
    const started = await findStarted(transaction, { organizationId, year });
    if (!started) throw new Error("the report is neither new nor there");
    return started;
  });
}

async function findStarted(
  client: Prisma.TransactionClient,
  officeYear: OfficeYear,
): Promise<StartedReport | null> {
  const where = { organizationId_year: officeYear };
  const row = await client.report.findUnique({ where, select: { id: true } });
  return row && { id: row.id, created: false };
}
