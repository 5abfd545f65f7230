import "server-only";
import { z } from "zod";
import type { LastStep, News, VersionedField } from "@/lib/report/news";
import { isOpen } from "@/lib/report/workflow";
import { ok, type Result, refuse } from "@/lib/result";
import { issuedTemplate } from "@/lib/template/registry";
import type { Actor } from "../actor";
import { buildName } from "../build-name";
import { prisma } from "../db";
import { isId } from "../is-id";
import { officesToWrite } from "../scope";
import { deciding, notePresence } from "./presence";
import { readStoredField } from "./stored-fields";

/** What an open editor says of itself: whose it is, the section in sight, the revision it knows. */
export const newsRequest = z.strictObject({
  accountId: z.guid(),
  section: z.string().max(100),
  revision: z.int32().min(0),
});

export type NewsRequest = z.infer<typeof newsRequest>;

/** Notes that a clerk has a report open, and tells what has become of it since; for its clerks only. */
export async function hearNews(
  actor: Actor,
  reportId: string,
  { section, revision }: NewsRequest,
  now: Date,
): Promise<Result<News, "not-found">> {
  const report = isId(reportId) ? await findOwn(actor, reportId) : null;
  if (!report) return refuse("not-found");
  const isWritable = isOpen(report.status);
  const present = isWritable ? await notePresence(actor, { reportId, place: section }, now) : [];
  return ok({
    revision: report.revision,
    fields: report.revision === revision ? null : await fieldsOf(reportId, report.templateId),
    others: present
      .filter(({ place }) => place !== deciding)
      .map(({ name, place }) => ({ name, section: place })),
    frozenBy: isWritable ? null : await lastStepOf(reportId),
    build: buildName(),
  });
}

function findOwn(actor: Actor, id: string) {
  const own = officesToWrite(actor).map(({ organizationId }) => organizationId);
  return prisma().report.findFirst({
    where: { id, organizationId: { in: own } },
    select: { status: true, revision: true, templateId: true },
  });
}

async function fieldsOf(reportId: string, templateId: string): Promise<readonly VersionedField[]> {
  const template = issuedTemplate(templateId);
  const rows = await prisma().reportField.findMany({ where: { reportId } });
  return rows.flatMap(({ address, value: stored, version }) => {
    const { known, value } = readStoredField(template, { address, value: stored });
    return known ? [{ address, value, version }] : [];
  });
}

/** The step that closed the report to its writers. */
async function lastStepOf(reportId: string): Promise<LastStep | null> {
  const step = await prisma().reportEvent.findFirst({
    where: { reportId, toStatus: { not: null }, kind: { not: "read" } },
    orderBy: { at: "desc" },
    select: { kind: true, at: true, account: { select: { name: true } } },
  });
  return step && { kind: step.kind, by: step.account.name, at: step.at.toISOString() };
}
