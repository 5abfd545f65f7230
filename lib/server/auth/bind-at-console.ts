import "server-only";
import { readUsername } from "@/lib/account/username";
import { type Result, refuse } from "@/lib/result";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { type BindRefusal, bindSubject } from "./bind-subject";

/** Binds an account for the person at the console: the first administrator has nobody else to ask. */
export async function bindAtConsole(
  username: string,
  subject: string | null,
): Promise<Result<null, BindRefusal | "unknown-account">> {
  return prisma().$transaction(async (transaction) => {
    const account = await transaction.account.findUnique({
      where: { username: readUsername(username) ?? "" },
      select: { id: true },
    });
    if (!account) return refuse("unknown-account");
    const bound = await bindSubject(transaction, account.id, subject);
    if (!bound.ok) return bound;
    const detail = { fields: ["sso"] };
    const entry = { action: "account-changed", subject: account.id, detail } as const;
    await recordAudit(transaction, entry, { username: null });
    return bound;
  });
}
