import "server-only";
import { ok, type Result, refuse } from "@/lib/result";
import type { SignedIn } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { readEnvironment } from "../env";
import type { Prisma } from "../generated/client";
import { countAttempt, forgetAttempts } from "./attempts";
import { clientAddress } from "./client-address";
import { hasPassword, isPasswordOf } from "./password-check";
import {
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  takeCode,
} from "./second-factor";
import { sessionToken } from "./session-cookie";

export type SecondFactorRefusal = "wrong-code" | "wrong-password" | "demanded-by-role";

type RecoveryCodes = readonly string[];
type Proof = { readonly code: string; readonly password: string };

/** Whether one of the person's roles demands a second factor. */
export function isDemanded({ memberships }: Pick<SignedIn, "memberships">): boolean {
  const demanding = readEnvironment().SECOND_FACTOR_ROLES;
  return memberships.some(({ role }) => demanding.includes(role));
}

/** Whoever has been asked for it a moment ago, or has none, is not asked for her password. */
export async function isPasswordWanted(person: SignedIn): Promise<boolean> {
  return !person.mustSetUpSecondFactor && (await hasPassword(person.accountId));
}

/** Takes what was offered into use and gives the codes for paper; other browsers are signed out. */
export async function switchOnSecondFactor(
  person: SignedIn,
  { code, password }: Proof,
  headers: Headers,
  now: Date,
): Promise<Result<RecoveryCodes, SecondFactorRefusal>> {
  if ((await isPasswordWanted(person)) && !(await provesPassword(person, password))) {
    return refuse("wrong-password");
  }
  return prisma().$transaction(async (transaction) => {
    const codes = await confirmSecondFactor(transaction, person.accountId, code, now);
    if (codes === null) return refuse("wrong-code");
    await keepThisSession(transaction, person.accountId, headers);
    await tell(transaction, person, "on", headers);
    return ok(codes);
  });
}

/** Needs a code, so that a browser left open is not enough. Every session ends. */
export async function switchOffSecondFactor(
  person: SignedIn,
  code: string,
  headers: Headers,
  now: Date,
): Promise<Result<null, SecondFactorRefusal>> {
  if (isDemanded(person)) return refuse("demanded-by-role");
  if (!(await provesCode(person, code, now))) return refuse("wrong-code");
  await prisma().$transaction(async (transaction) => {
    await removeSecondFactor(transaction, person.accountId);
    await tell(transaction, person, "off", headers);
  });
  return ok(null);
}

/** Other codes for paper; those from before no longer count. */
export async function renewOwnRecoveryCodes(
  person: SignedIn,
  code: string,
  headers: Headers,
  now: Date,
): Promise<Result<RecoveryCodes, SecondFactorRefusal>> {
  if (!(await provesCode(person, code, now))) return refuse("wrong-code");
  return prisma().$transaction(async (transaction) => {
    const codes = await renewRecoveryCodes(transaction, person.accountId);
    await tell(transaction, person, "new-recovery-codes", headers);
    return ok(codes);
  });
}

function provesPassword(person: SignedIn, password: string): Promise<boolean> {
  return proves(person, () => isPasswordOf(person.accountId, password));
}

function provesCode(person: SignedIn, code: string, now: Date): Promise<boolean> {
  return proves(person, () => takeCode(person.accountId, code, now));
}

/** Counted as a sign-in is: a session left open must not become a place to guess at leisure. */
async function proves(
  { username, accountId }: SignedIn,
  isRight: () => Promise<boolean>,
): Promise<boolean> {
  if (!(await countAttempt(username))) return false;
  if (!(await isRight())) return false;
  await forgetAttempts(accountId);
  return true;
}

/** It is good for everything now; the others began without the second factor. */
async function keepThisSession(
  transaction: Prisma.TransactionClient,
  accountId: string,
  headers: Headers,
): Promise<void> {
  const token = sessionToken(headers) ?? "";
  await transaction.session.deleteMany({ where: { accountId, token: { not: token } } });
  await transaction.session.updateMany({ where: { token }, data: { awaitsSecondFactor: false } });
}

function tell(
  transaction: Prisma.TransactionClient,
  person: SignedIn,
  to: string,
  headers: Headers,
): Promise<void> {
  const entry = {
    action: "second-factor-changed",
    subject: person.accountId,
    detail: { to },
  } as const;
  return recordAudit(transaction, entry, person, clientAddress(headers));
}
