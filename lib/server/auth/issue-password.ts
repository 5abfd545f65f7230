import "server-only";
import { randomInt } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import type { Prisma } from "../generated/client";

const validHours = 72;

/**
 * Gives an account a password to hand over, shown once: for 72 hours, and only to choose another one
 * with. Also lifts a lock; that sessions end with the old password is the database's doing.
 */
export async function issuePassword(
  transaction: Prisma.TransactionClient,
  accountId: string,
): Promise<string> {
  const password = handOverPassword();
  const data = { password: await hashPassword(password) };
  await transaction.credential.upsert({
    where: { providerId_subject: { providerId: "credential", subject: accountId } },
    create: { holderId: accountId, providerId: "credential", subject: accountId, ...data },
    update: data,
  });
  await transaction.account.update({
    where: { id: accountId },
    data: {
      mustChangePassword: true,
      passwordExpiresAt: new Date(Date.now() + validHours * 3_600_000),
      failedSignIns: 0,
      lockedUntil: null,
    },
  });
  return password;
}

// Read out on the telephone and typed from paper: no 0 and O, no 1, l and I.
const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Four groups of four: more than 90 bits. */
function handOverPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
