import { exportDocx } from "@/lib/export/docx/export-docx";
import { asciiFileName, documentFileName, type HandedOut } from "@/lib/export/file-name";
import { type DocumentStyle, documentStyles } from "@/lib/report/document-style";
import { type Actor, actorOf } from "@/lib/server/actor";
import { refusal } from "@/lib/server/api-answer";
import { reportRoute } from "@/lib/server/api-route";
import { recordAudit } from "@/lib/server/audit";
import { prisma } from "@/lib/server/db";
import { fileAnswer } from "@/lib/server/file-answer";
import { findReport, type StoredReport } from "@/lib/server/reports/queries";
import { findVersion } from "@/lib/server/reports/versions";

/**
 * The report as a Word file: `?style=official|gb9704`, else in the style the office has chosen;
 * `?version=` takes a frozen version as it was.
 */
export const GET = reportRoute(async (request, id) => {
  const actor = await actorOf(request);
  const stored = await findReport(actor, id);
  if (!stored) return refusal("not-found");
  const versionId = new URL(request.url).searchParams.get("version");
  const wanted = versionId === null ? stored : await findHandedOut(actor, stored, versionId);
  if (!wanted) return refusal("not-found");
  const style = requestedStyle(request) ?? stored.documentStyle;
  const document = await exportDocx(wanted.report, style);
  const version = "number" in wanted ? { version: wanted.number } : {};
  const entry = {
    action: "report-exported",
    subject: id,
    detail: { format: style, ...version },
  } as const;
  await recordAudit(prisma(), entry, actor);
  return fileAnswer(new Uint8Array(document), {
    type: "docx",
    name: documentFileName(wanted),
    asciiName: asciiFileName(wanted),
    headers: { "content-length": String(document.byteLength) },
  });
});

async function findHandedOut(
  actor: Actor,
  stored: StoredReport,
  versionId: string,
): Promise<(HandedOut & { readonly number: number }) | null> {
  const version = await findVersion(actor, stored, versionId);
  return version && { ...version, updatedAt: version.at };
}

function requestedStyle(request: Request): DocumentStyle | null {
  const wanted = new URL(request.url).searchParams.get("style");
  return documentStyles.find((style) => style === wanted) ?? null;
}
