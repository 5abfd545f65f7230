import "server-only";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { auth } from "./auth";
import { clientAddress } from "./client-address";

/** A session for somebody who has proved who she is. The headers of the answer set its cookie. */
export async function openSession(
  { accountId, username }: { readonly accountId: string; readonly username: string },
  headers: Headers,
): Promise<Headers> {
  const { headers: answer } = await auth().api.openSession({
    body: { accountId },
    headers,
    returnHeaders: true,
  });
  const entry = { action: "sign-in", subject: accountId } as const;
  await recordAudit(prisma(), entry, { username }, clientAddress(headers));
  return answer;
}
