import "server-only";
import { ok, type Result, refuse } from "@/lib/result";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { isDemoOn } from "../demo-switch";
import { storable } from "../storable";
import { type Attempt, countAttempt, forgetAttempts, takeBackAttempt } from "./attempts";
import { auth } from "./auth";
import { clientAddress } from "./client-address";
import { openSession } from "./open-session";
import { expireOldPassword } from "./password-age";
import { isPasswordOf, takeTheSameTime } from "./password-check";
import { isWithinRate } from "./rate-limit";
import { takeCode } from "./second-factor";
import { sessionToken } from "./session-cookie";
import { beginStep, endStep, pendingStep } from "./step-cookie";

export type Credentials = { readonly username: string; readonly password: string };

/** One answer for everything that is wrong with a name or a password, so that it gives nothing away. */
export type SignInRefusal = "wrong-credentials" | "too-many-attempts";

export type CodeRefusal = "wrong-code" | "step-over" | "too-many-attempts";

/**
 * How far a person got. The headers set the cookie of her session, or of the step that is missing;
 * inside an action of the app the library has already set it.
 */
export type SignInProgress = { readonly codeWanted: boolean; readonly headers: Headers };

/** Opens a session, or asks whoever has a second factor for its code. */
export async function signIn(
  credentials: Credentials,
  headers: Headers,
): Promise<Result<SignInProgress, SignInRefusal>> {
  const proven = await provePassword(credentials, headers);
  if (!proven.ok) return proven;
  const { username, hasSecondFactor } = proven.value;
  if (!hasSecondFactor) return ok(await welcome(proven.value, headers));
  const step = await beginStep({ kind: "code", username }, new Date());
  return ok({ codeWanted: true, headers: step });
}

/** The second step, in the browser that took the first. */
export async function signInWithCode(
  code: string,
  headers: Headers,
  now: Date,
): Promise<Result<SignInProgress, CodeRefusal>> {
  const step = pendingStep("code", headers, now);
  if (step === null) return refuse("step-over");
  const proven = await proveCode({ username: step.username, code }, headers, now);
  if (!proven.ok) return proven;
  await endStep();
  return ok(await welcome(proven.value, headers));
}

/**
 * Both steps for a page that stays open. It asks with the password alone first and then with both:
 * a cookie between the steps would have the page drawn anew for somebody who is not signed in.
 */
export async function signInAgain(
  { code, ...credentials }: Credentials & { readonly code: string | null },
  headers: Headers,
  now: Date,
): Promise<Result<SignInProgress, SignInRefusal | CodeRefusal>> {
  const proven = await provePassword(credentials, headers);
  if (!proven.ok) return proven;
  if (!proven.value.hasSecondFactor) return ok(await welcome(proven.value, headers));
  if (code === null) return ok({ codeWanted: true, headers: new Headers() });
  const { username } = proven.value;
  const complete = await proveCode({ username, code }, headers, now);
  return complete.ok ? ok(await welcome(complete.value, headers)) : complete;
}

/** Ends the session of this browser, on every instance at once. */
export async function signOut(headers: Headers): Promise<void> {
  const session = await prisma().session.findUnique({
    where: { token: sessionToken(headers) ?? "" },
    select: { account: { select: { id: true, username: true } } },
  });
  await auth().api.signOut({ headers });
  if (!session) return;
  const { id, username } = session.account;
  const entry = { action: "sign-out", subject: id } as const;
  await recordAudit(prisma(), entry, { username }, clientAddress(headers));
}

async function provePassword(
  { username: typed, password }: Credentials,
  headers: Headers,
): Promise<Result<Attempt, SignInRefusal>> {
  const username = storable(typed);
  const address = clientAddress(headers);
  if (!(await isWithinRate(address))) return refuse("too-many-attempts");
  const attempt = await countAttempt(username);
  const obstacle = obstacleOf(attempt);
  if (attempt === null || obstacle !== null) {
    await takeTheSameTime(password);
    await tellFailure(username, address, obstacle ?? "unknown-or-locked");
    return refuse("wrong-credentials");
  }
  if (!(await isPasswordOf(attempt.accountId, password))) {
    await tellFailure(attempt.username, address, attempt.locks ? "locks-now" : "wrong-password");
    return refuse("wrong-credentials");
  }
  await expireOldPassword(attempt.accountId);
  if (attempt.hasSecondFactor) await takeBackAttempt(attempt);
  return ok(attempt);
}

/** A code is counted like a password, since it is as good a thing to guess at. */
async function proveCode(
  { username, code }: { readonly username: string; readonly code: string },
  headers: Headers,
  now: Date,
): Promise<Result<Attempt, "wrong-code" | "too-many-attempts">> {
  const address = clientAddress(headers);
  if (!(await isWithinRate(address))) return refuse("too-many-attempts");
  const attempt = await countAttempt(username);
  const obstacle = obstacleOf(attempt);
  if (attempt !== null && obstacle === null && (await takeCode(attempt.accountId, code, now))) {
    return ok(attempt);
  }
  await tellFailure(username, address, obstacle ?? (attempt?.locks ? "locks-now" : "wrong-code"));
  return refuse("wrong-code");
}

/** Why a password or a code is not even looked at. */
function obstacleOf(attempt: Attempt | null): string | null {
  if (attempt === null) return "unknown-or-locked";
  if (!attempt.mayAct) return "deactivated";
  if (attempt.expired) return "password-expired";
  return attempt.isDemo && !isDemoOn() ? "demo-is-off" : null;
}

async function welcome(attempt: Attempt, headers: Headers): Promise<SignInProgress> {
  await forgetAttempts(attempt.accountId);
  return { codeWanted: false, headers: await openSession(attempt, headers) };
}

/** What was typed as a name goes into the log only when it is one: it may have been the password. */
async function tellFailure(username: string, address: string, cause: string): Promise<void> {
  const account = await prisma().account.findUnique({
    where: { username: username.toLowerCase() },
    select: { id: true, username: true },
  });
  await recordAudit(
    prisma(),
    { action: "sign-in-failed", subject: account?.id ?? null, detail: { cause } },
    { username: account?.username ?? null },
    address,
  );
}
