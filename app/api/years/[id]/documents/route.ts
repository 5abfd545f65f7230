import { deskQuestion } from "@/app/(work-list)/desk-question";
import { documentFileName } from "@/lib/export/file-name";
import { exportMany } from "@/lib/export/zip-stream";
import { type Actor, actorOf } from "@/lib/server/actor";
import { refusal } from "@/lib/server/api-answer";
import { reportRoute } from "@/lib/server/api-route";
import { recordAudit } from "@/lib/server/audit";
import { prisma } from "@/lib/server/db";
import { listDeskReports } from "@/lib/server/desk/desk";
import { fileAnswer } from "@/lib/server/file-answer";
import { isId } from "@/lib/server/is-id";
import { findReport } from "@/lib/server/reports/queries";

/**
 * The reports of a year that were handed in, as one archive that is written while it is read:
 * `?show=…&q=…` as on the desk, `report=…` for chosen ones among them.
 */
export const GET = reportRoute(async (request, year) => {
  const actor = await actorOf(request);
  const asked = new URL(request.url).searchParams;
  const chosen = asked.getAll("report");
  if (!chosen.every(isId)) return refusal("not-found");
  const question = deskQuestion({ ...Object.fromEntries(asked), year }, new Date());
  const ids = await listDeskReports(actor, question, chosen.length === 0 ? null : chosen);
  if (ids.length === 0 || String(question.year) !== year) return refusal("not-found");
  await recordAudit(
    prisma(),
    {
      action: "reports-exported",
      subject: null,
      detail: { year: question.year, count: ids.length },
    },
    actor,
  );
  return fileAnswer(streamOf(exportMany(documents(actor, ids), "official")), {
    type: "zip",
    name: `${year}年度报告（${ids.length}份）.zip`,
    asciiName: `reports-${year}.zip`,
    headers: { "x-report-count": String(ids.length) },
  });
});

/** One report at a time, as the reader asks: what was taken back in the meantime is left out. */
async function* documents(actor: Actor, ids: readonly string[]) {
  for (const id of ids) {
    const stored = await findReport(actor, id);
    if (stored) yield { fileName: documentFileName(stored), report: stored.report };
  }
}

function streamOf(chunks: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream {
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await chunks.return();
    },
  });
}
