import "server-only";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { ownOffices } from "../scope";
import type { StoredReport } from "./queries";

const hour = 60 * 60 * 1000;

/** Notes in the audit log that somebody looks at another office's report; within an hour once. */
export async function noteView(
  actor: Actor,
  { id, organizationId }: Pick<StoredReport, "id" | "organizationId">,
): Promise<void> {
  if (ownOffices(actor).some((office) => office.organizationId === organizationId)) return;
  const view = { action: "report-viewed", subject: id } as const;
  const noted = await prisma().auditEntry.findFirst({
    where: { ...view, username: actor.username, at: { gt: new Date(Date.now() - hour) } },
    select: { number: true },
  });
  if (!noted) await recordAudit(prisma(), view, actor);
}
