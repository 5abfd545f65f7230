import "server-only";
import { connectionPool, prisma } from "../db";
import { passwordPolicy } from "../env";
import { auth } from "./auth";

/** Whether it is one of the last passwords before the present one, as many as the policy remembers. */
export async function wasUsedBefore(accountId: string, password: string): Promise<boolean> {
  const former = await prisma().formerPassword.findMany({
    where: { accountId },
    orderBy: { replacedAt: "desc" },
    take: passwordPolicy().history,
  });
  const { password: hasher } = await auth().$context;
  const same = await Promise.all(former.map(({ hash }) => hasher.verify({ hash, password })));
  return same.includes(true);
}

/** A password that has been in use for longer than the policy allows must be changed first of all. */
export async function expireOldPassword(accountId: string): Promise<void> {
  const { maxDays } = passwordPolicy();
  if (maxDays === 0) return;
  await connectionPool().query(
    `UPDATE account SET must_change_password = true
     WHERE id = $1 AND NOT must_change_password AND NOT is_demo AND EXISTS (
       SELECT FROM credential WHERE account_id = $1 AND provider_id = 'credential'
         AND updated_at < now() - make_interval(days => $2))`,
    [accountId, maxDays],
  );
}

/** Whether the password was given out by somebody else; one that is too old was not. */
export async function wasGivenOut(accountId: string): Promise<boolean> {
  const account = await prisma().account.findUniqueOrThrow({
    where: { id: accountId },
    select: { passwordExpiresAt: true },
  });
  return account.passwordExpiresAt !== null;
}
