import { exportDocx } from "@/lib/export/docx/export-docx";
import { asciiFileName, documentFileName } from "@/lib/export/file-name";
import { type DocumentStyle, documentStyles } from "@/lib/report/document-style";
import { actorOf } from "@/lib/server/actor";
import { refusal } from "@/lib/server/api-answer";
import { reportRoute } from "@/lib/server/api-route";
import { attachment } from "@/lib/server/attachment";
import { findReport } from "@/lib/server/reports/queries";

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The report as a Word file: `?style=official|gb9704`, else in the style the office has chosen. */
export const GET = reportRoute(async (request, id) => {
  const stored = await findReport(await actorOf(request), id);
  if (!stored) return refusal("not-found");
  const style = requestedStyle(request) ?? stored.documentStyle;
  const document = await exportDocx(stored.report, style);
  return new Response(new Uint8Array(document), {
    headers: {
      "content-type": docxType,
      "content-disposition": attachment(documentFileName(stored), asciiFileName(stored)),
      "content-length": String(document.byteLength),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
});

function requestedStyle(request: Request): DocumentStyle | null {
  const wanted = new URL(request.url).searchParams.get("style");
  return documentStyles.find((style) => style === wanted) ?? null;
}
