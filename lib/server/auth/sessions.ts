import "server-only";
import type { OpenSession } from "@/lib/account/open-session";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { clientAddress } from "./client-address";
import { sessionToken } from "./session-cookie";

/** Where the person is signed in, the last used first. */
export async function openSessions(
  { accountId }: Actor,
  headers: Pick<Headers, "get">,
): Promise<readonly OpenSession[]> {
  const rows = await prisma().session.findMany({
    where: { accountId, expiresAt: { gt: new Date() } },
    orderBy: { updatedAt: "desc" },
  });
  const token = sessionToken(headers);
  return rows.map((row) => ({
    id: row.id,
    address: row.ipAddress ?? "",
    browser: row.userAgent ?? "",
    signedInAt: row.createdAt,
    lastSeenAt: row.updatedAt,
    current: row.token === token,
  }));
}

/** Signs the person out everywhere, this browser included. */
export async function endAllSessions(actor: Actor, headers: Headers): Promise<void> {
  await prisma().$transaction(async (transaction) => {
    const { count } = await transaction.session.deleteMany({
      where: { accountId: actor.accountId },
    });
    await recordAudit(
      transaction,
      { action: "sessions-ended", subject: actor.accountId, detail: { count } },
      actor,
      clientAddress(headers),
    );
  });
}
