import "server-only";
import { createHmac, randomInt } from "node:crypto";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { Secret, TOTP } from "otpauth";
import { readTypedCode, recoveryLength, recoveryLetters } from "@/lib/account/second-factor-code";
import { connectionPool, prisma } from "../db";
import type { Prisma } from "../generated/client";
import { accountKey } from "./account-key";

/** What a person puts into the program on her telephone. */
export type OfferedFactor = { readonly address: string; readonly secret: string };

export type SecondFactorState =
  | { readonly kind: "off" }
  | { readonly kind: "offered"; readonly factor: OfferedFactor }
  | { readonly kind: "on"; readonly recoveryCodesLeft: number };

type Holder = { readonly accountId: string; readonly username: string };

const recoveryCodeCount = 10;

/** Whether a person has a second factor, and what she is to scan while it is only offered. */
export async function secondFactorOf({ accountId, username }: Holder): Promise<SecondFactorState> {
  const row = await prisma().secondFactor.findUnique({ where: { accountId } });
  if (row === null) return { kind: "off" };
  if (row.confirmedAt) return { kind: "on", recoveryCodesLeft: row.recoveryCodes.length };
  const clock = clockOf(await decrypt(accountId, row.secret), username);
  return {
    kind: "offered",
    factor: { address: clock.toString(), secret: clock.secret.base32 },
  };
}

/** Makes a secret to scan; until a code of it was confirmed it means nothing. */
export async function offerSecondFactor(accountId: string): Promise<void> {
  const secret = await encrypt(accountId, new Secret({ size: 20 }).base32);
  await connectionPool().query(
    `INSERT INTO second_factor (account_id, secret, recovery_codes) VALUES ($1, $2, '{}')
     ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, last_step = 0
     WHERE second_factor.confirmed_at IS NULL`,
    [accountId, secret],
  );
}

/** Takes what is offered into use when the code is of it; null when it is not. */
export async function confirmSecondFactor(
  transaction: Prisma.TransactionClient,
  accountId: string,
  typed: string,
  now: Date,
): Promise<readonly string[] | null> {
  const row = await transaction.secondFactor.findUnique({ where: { accountId } });
  const step = row && !row.confirmedAt ? await stepOf(accountId, row.secret, typed, now) : null;
  if (step === null) return null;
  const codes = freshRecoveryCodes();
  const { count } = await transaction.secondFactor.updateMany({
    where: { accountId, confirmedAt: null },
    data: { confirmedAt: now, lastStep: step, recoveryCodes: hashes(accountId, codes) },
  });
  return count === 1 ? codes : null;
}

/** Whether the code proves who she is. It is used up with that: a clock's for its time, one on paper for good. */
export async function takeCode(accountId: string, typed: string, now: Date): Promise<boolean> {
  const read = readTypedCode(typed);
  if (read === null) return false;
  if (read.kind === "clock") return takeClockCode(accountId, read.code, now);
  const { rowCount } = await connectionPool().query(
    `UPDATE second_factor SET recovery_codes = array_remove(recovery_codes, $2)
     WHERE account_id = $1 AND confirmed_at IS NOT NULL AND $2 = ANY (recovery_codes)`,
    [accountId, hashOf(accountId, read.code)],
  );
  return rowCount === 1;
}

/** Other codes for paper in place of those from before. */
export async function renewRecoveryCodes(
  transaction: Prisma.TransactionClient,
  accountId: string,
): Promise<readonly string[]> {
  const codes = freshRecoveryCodes();
  await transaction.secondFactor.update({
    where: { accountId },
    data: { recoveryCodes: hashes(accountId, codes) },
  });
  return codes;
}

/** Takes the second factor away; the database ends the sessions. False when there was none. */
export async function removeSecondFactor(
  transaction: Prisma.TransactionClient,
  accountId: string,
): Promise<boolean> {
  const { count } = await transaction.secondFactor.deleteMany({
    where: { accountId, confirmedAt: { not: null } },
  });
  return count === 1;
}

// In one statement, so that of two windows with the same code one is let in.
async function takeClockCode(accountId: string, code: string, now: Date): Promise<boolean> {
  const row = await prisma().secondFactor.findUnique({ where: { accountId } });
  const step = row?.confirmedAt ? await stepOf(accountId, row.secret, code, now) : null;
  if (step === null) return false;
  const { rowCount } = await connectionPool().query(
    `UPDATE second_factor SET last_step = $2
     WHERE account_id = $1 AND confirmed_at IS NOT NULL AND last_step < $2`,
    [accountId, step],
  );
  return rowCount === 1;
}

/** Which half minute the code belongs to: this one, the one before or the next; null for none. */
async function stepOf(
  accountId: string,
  encrypted: string,
  typed: string,
  now: Date,
): Promise<number | null> {
  const read = readTypedCode(typed);
  if (read?.kind !== "clock") return null;
  const clock = clockOf(await decrypt(accountId, encrypted), "");
  const timestamp = now.getTime();
  const away = clock.validate({ token: read.code, timestamp, window: 1 });
  return away === null ? null : clock.counter({ timestamp }) + away;
}

function clockOf(secret: string, label: string): TOTP {
  // What the programs on telephones assume: SHA-1, six digits, half a minute.
  return new TOTP({ issuer: "年报", label, secret: Secret.fromBase32(secret) });
}

function freshRecoveryCodes(): readonly string[] {
  const letter = () => recoveryLetters[randomInt(recoveryLetters.length)];
  const code = () => Array.from({ length: recoveryLength }, letter).join("");
  return Array.from({ length: recoveryCodeCount }, code);
}

function hashes(accountId: string, codes: readonly string[]): string[] {
  return codes.map((code) => hashOf(accountId, code));
}

function hashOf(accountId: string, code: string): string {
  return createHmac("sha256", keyOf(accountId)).update(code).digest("base64");
}

function encrypt(accountId: string, data: string): Promise<string> {
  return symmetricEncrypt({ key: keyOf(accountId), data });
}

function decrypt(accountId: string, data: string): Promise<string> {
  return symmetricDecrypt({ key: keyOf(accountId), data });
}

function keyOf(accountId: string): string {
  return accountKey(accountId, "second factor");
}
