import { deskQuestion } from "@/app/(work-list)/desk-question";
import { deskSheet } from "@/components/desk/desk-sheet";
import { actorOf } from "@/lib/server/actor";
import { refusal } from "@/lib/server/api-answer";
import { reportRoute } from "@/lib/server/api-route";
import { recordAudit } from "@/lib/server/audit";
import { prisma } from "@/lib/server/db";
import { hasDesk, listDesk } from "@/lib/server/desk/desk";
import { fileAnswer } from "@/lib/server/file-answer";
import { workbookOf } from "@/lib/server/workbook";

/** The list of the desk as a workbook: `?show=…&q=…&sort=…` as on the desk, all its pages. */
export const GET = reportRoute(async (request, year) => {
  const actor = await actorOf(request);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const question = deskQuestion({ ...asked, year }, new Date());
  if (!hasDesk(actor) || String(question.year) !== year) return refusal("not-found");
  const lines = await listDesk(actor, question);
  const detail = { year: question.year, count: lines.length };
  await recordAudit(prisma(), { action: "desk-exported", subject: null, detail }, actor);
  const workbook = await workbookOf(deskSheet(lines));
  return fileAnswer(new Uint8Array(workbook), {
    type: "xlsx",
    name: `${year}年度报送情况.xlsx`,
    asciiName: `desk-${year}.xlsx`,
  });
});
