import { auditActions } from "@/lib/report/audit-action";
import { actorOf } from "@/lib/server/actor";
import { refusal } from "@/lib/server/api-answer";
import { apiRoute } from "@/lib/server/api-route";
import { recordAudit } from "@/lib/server/audit";
import { auditCsv } from "@/lib/server/audit-log/audit-csv";
import { auditQuestion } from "@/lib/server/audit-log/queries";
import { prisma } from "@/lib/server/db";
import { fileAnswer } from "@/lib/server/file-answer";
import { isAdministrator } from "@/lib/server/organizations/administered";

/** The audit log as CSV, filtered like the page. */
export const GET = apiRoute(async (request) => {
  const actor = await actorOf(request);
  if (!isAdministrator(actor)) return refusal("not-found");
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  await recordAudit(prisma(), { action: "audit-exported", subject: null }, actor);
  const csv = await auditCsv(actor, auditQuestion(asked, auditActions));
  return fileAnswer(csv, { type: "csv", name: "审计日志.csv", asciiName: "audit.csv" });
});
