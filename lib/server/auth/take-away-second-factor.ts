import "server-only";
import { readUsername } from "@/lib/account/username";
import { ok, type Result, refuse } from "@/lib/result";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { removeSecondFactor } from "./second-factor";

/** For the person at the console: the last way in for an administrator who has lost hers. */
export async function takeAwayAtConsole(
  username: string,
): Promise<Result<null, "unknown-account" | "no-second-factor">> {
  return prisma().$transaction(async (transaction) => {
    const account = await transaction.account.findUnique({
      where: { username: readUsername(username) ?? "" },
      select: { id: true },
    });
    if (!account) return refuse("unknown-account");
    if (!(await removeSecondFactor(transaction, account.id))) return refuse("no-second-factor");
    const detail = { to: "taken-away" };
    const entry = { action: "second-factor-changed", subject: account.id, detail } as const;
    await recordAudit(transaction, entry, { username: null });
    return ok(null);
  });
}
