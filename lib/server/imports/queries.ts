import "server-only";
import type { ImportSource } from "@/lib/report/import-source";
import { blankReport } from "@/lib/report/report";
import type { ImportLine } from "@/lib/report/report-import";
import { templateForYear } from "@/lib/template/registry";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { isId } from "../is-id";
import { fieldLabel } from "../reports/field-label";
import { findReport, type StoredReport } from "../reports/queries";
import { storedChanges } from "./stored-changes";
import { type Reading, readStoredReading } from "./stored-reading";
import { mayWriteFor } from "./uploads";

/** An upload that waits, with the report it would go into. */
export type Upload = {
  readonly id: string;
  readonly organizationId: string;
  readonly organization: string;
  readonly year: number | null;
  readonly source: ImportSource;
  readonly fileName: string;
  readonly sha256: string;
  readonly reading: Reading;
  /** The report of that year; null where it would be started. */
  readonly stored: StoredReport | null;
};

/** A person's own upload; null when there is none, or its office is no longer hers to write for. */
export async function findUpload(actor: Actor, id: string): Promise<Upload | null> {
  if (!isId(id)) return null;
  const row = await prisma().importUpload.findFirst({
    where: { id, accountId: actor.accountId },
    omit: { content: true },
    include: { organization: { select: { fullName: true } } },
  });
  if (!row || !mayWriteFor(actor, row.organizationId)) return null;
  const { organizationId, year, organization, source, fileName, sha256, reading } = row;
  const target = { organizationId, organization: organization.fullName, year };
  const stored = year === null ? null : await storedReportOf(actor, { organizationId, year });
  const file = { source, fileName, sha256, reading: readStoredReading(reading) };
  return { id, ...target, ...file, stored };
}

/** The report an upload would go into, as it is now; a blank one where it would be started. */
export function draftOf({ stored, year, organization }: Upload) {
  if (stored) return stored.report;
  const template = year === null ? null : templateForYear(year);
  return template && year !== null ? blankReport(template, year, organization) : null;
}

/** What was imported into a report the caller may see, newest first. */
export async function importsOf({ id, report }: StoredReport): Promise<readonly ImportLine[]> {
  const rows = await prisma().reportImport.findMany({
    where: { reportId: id },
    omit: { content: true },
    include: { account: { select: { name: true } }, undo: true },
    orderBy: { at: "desc" },
  });
  return rows.map(({ account, undo, changes, ...line }) => {
    const { applied, conflicts } = storedChanges.parse(changes);
    return {
      id: line.id,
      source: line.source,
      fileName: line.fileName,
      sha256: line.sha256,
      at: line.at,
      author: account.name,
      changed: applied.length,
      conflicts: conflicts.map((address) => fieldLabel(report.template, address)),
      undone: undo && { at: undo.at, restored: undo.restored, kept: undo.kept },
    };
  });
}

export type Original = {
  readonly fileName: string;
  readonly content: Uint8Array<ArrayBuffer>;
};

/** The file behind an import, byte for byte, for whoever may see the report; it is noted who took it. */
export async function takeOriginal(actor: Actor, id: string): Promise<Original | null> {
  if (!isId(id)) return null;
  const line = await prisma().reportImport.findUnique({
    where: { id },
    select: { reportId: true, sha256: true },
  });
  if (!line || !(await findReport(actor, line.reportId))) return null;
  const { reportId, sha256 } = line;
  const entry = { action: "original-downloaded", subject: reportId, afterHash: sha256 } as const;
  await recordAudit(prisma(), entry, actor);
  return prisma().reportImport.findUniqueOrThrow({
    where: { id },
    select: { fileName: true, content: true },
  });
}

async function storedReportOf(
  actor: Actor,
  office: { readonly organizationId: string; readonly year: number },
): Promise<StoredReport | null> {
  const report = await prisma().report.findUnique({
    where: { organizationId_year: office },
    select: { id: true },
  });
  return report && findReport(actor, report.id);
}
