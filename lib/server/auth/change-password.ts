import "server-only";
import { isAPIError } from "better-auth/api";
import { checkPassword, type PasswordRefusal } from "@/lib/account/password-policy";
import { ok, type Result, refuse } from "@/lib/result";
import type { SignedIn } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { passwordPolicy } from "../env";
import { countAttempt, forgetAttempts, takeBackAttempt } from "./attempts";
import { auth } from "./auth";
import { clientAddress } from "./client-address";
import { wasUsedBefore } from "./password-age";
import { isPasswordOf } from "./password-check";

export type PasswordChange = { readonly current: string; readonly wanted: string };

export type ChangeRefusal =
  | "wrong-password"
  | "password-unchanged"
  | "password-used-before"
  | PasswordRefusal;

/** A password of her own choice. Every other session of the person ends, and this one gets a new token. */
export async function changePassword(
  person: SignedIn,
  { current, wanted }: PasswordChange,
  headers: Headers,
): Promise<Result<Headers, ChangeRefusal>> {
  if (current === wanted) return refuse("password-unchanged");
  const checked = checkPassword(wanted, namesOf(person), passwordPolicy());
  if (!checked.ok) return checked;
  // A session left open must not become a place to guess the password at leisure.
  const attempt = await countAttempt(person.username);
  if (!attempt || !(await isPasswordOf(person.accountId, current))) return refuse("wrong-password");
  if (await wasUsedBefore(person.accountId, wanted)) {
    await takeBackAttempt(attempt);
    return refuse("password-used-before");
  }
  const changed = await exchange({ current, wanted }, headers);
  if (!changed.ok) return changed;
  await forgetAttempts(person.accountId);
  await prisma().$transaction(async (transaction) => {
    await transaction.account.update({
      where: { id: person.accountId },
      data: { mustChangePassword: false, passwordExpiresAt: null },
    });
    const entry = { action: "password-changed", subject: person.accountId } as const;
    await recordAudit(transaction, entry, person, clientAddress(headers));
  });
  return changed;
}

function namesOf({ username, name, memberships }: SignedIn): readonly string[] {
  return [username, name, ...memberships.map(({ organizationName }) => organizationName)];
}

async function exchange(
  { current, wanted }: PasswordChange,
  headers: Headers,
): Promise<Result<Headers, "wrong-password">> {
  try {
    const { headers: answer } = await auth().api.changePassword({
      body: { currentPassword: current, newPassword: wanted, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    });
    return ok(answer);
  } catch (error) {
    // The library's word for a wrong password; everything else is a bug or an outage.
    if (isAPIError(error) && error.body?.code === "INVALID_PASSWORD") {
      return refuse("wrong-password");
    }
    throw error;
  }
}
