import "server-only";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "../generated/client";
import { oidcSettings } from "./oidc-settings";

export type BindRefusal = "sso-off" | "subject-taken";

/**
 * Binds an account to a subject of the identity provider, in place of any before; null unbinds. A
 * password given out that nobody has used yet is void with it, so that its change stands in nobody's
 * way. Sessions end.
 */
export async function bindSubject(
  transaction: Prisma.TransactionClient,
  accountId: string,
  subject: string | null,
): Promise<Result<null, BindRefusal>> {
  const settings = oidcSettings();
  if (settings === null) return refuse("sso-off");
  const { providerId } = settings;
  const taken = await transaction.credential.count({
    where: { providerId, subject: subject ?? "", holderId: { not: accountId } },
  });
  if (taken > 0) return refuse("subject-taken");
  await transaction.credential.deleteMany({ where: { holderId: accountId, providerId } });
  await transaction.session.deleteMany({ where: { accountId } });
  if (subject === null) return ok(null);
  await transaction.credential.create({ data: { holderId: accountId, providerId, subject } });
  await dropUnusedPassword(transaction, accountId);
  return ok(null);
}

async function dropUnusedPassword(
  transaction: Prisma.TransactionClient,
  accountId: string,
): Promise<void> {
  const { count } = await transaction.account.updateMany({
    where: { id: accountId, mustChangePassword: true },
    data: { mustChangePassword: false, passwordExpiresAt: null },
  });
  if (count === 0) return;
  await transaction.credential.deleteMany({
    where: { holderId: accountId, providerId: "credential" },
  });
}
