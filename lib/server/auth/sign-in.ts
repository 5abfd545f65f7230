import "server-only";
import { isAPIError } from "better-auth/api";
import { ok, type Result, refuse } from "@/lib/result";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { isDemoOn } from "../demo-switch";
import { type Attempt, countAttempt, forgetAttempts } from "./attempts";
import { auth } from "./auth";
import { clientAddress } from "./client-address";
import { isWithinRate } from "./rate-limit";
import { sessionToken } from "./session-cookie";

export type Credentials = { readonly username: string; readonly password: string };

/** One answer for everything that is wrong with a name or a password, so that it gives nothing away. */
export type SignInRefusal = "wrong-credentials" | "too-many-attempts";

/**
 * Opens a session. The headers of the answer set its cookie; inside an action of the app the library
 * has already set it.
 */
export async function signIn(
  credentials: Credentials,
  headers: Headers,
): Promise<Result<Headers, SignInRefusal>> {
  const address = clientAddress(headers);
  if (!(await isWithinRate(address))) return refuse("too-many-attempts");
  const attempt = await countAttempt(credentials.username);
  const obstacle = obstacleOf(attempt);
  if (attempt === null || obstacle !== null) {
    await takeTheSameTime(credentials.password);
    await tellFailure(credentials, address, obstacle ?? "unknown-or-locked");
    return refuse("wrong-credentials");
  }
  const opened = await openSession(credentials, headers);
  if (opened.ok) await welcome(attempt, address);
  else await tellFailure(credentials, address, attempt.locks ? "locks-now" : "wrong-password");
  return opened;
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

/** Why a password is not even looked at. */
function obstacleOf(attempt: Attempt | null): string | null {
  if (attempt === null) return "unknown-or-locked";
  if (!attempt.mayAct) return "deactivated";
  if (attempt.expired) return "password-expired";
  return attempt.isDemo && !isDemoOn() ? "demo-is-off" : null;
}

async function openSession(
  body: Credentials,
  headers: Headers,
): Promise<Result<Headers, "wrong-credentials">> {
  try {
    const { headers: answer } = await auth().api.signInUsername({
      body,
      headers,
      returnHeaders: true,
    });
    return ok(answer);
  } catch (error) {
    // The library's own vocabulary for a wrong password; everything else is a bug or an outage.
    if (isAPIError(error) && error.statusCode < 500) return refuse("wrong-credentials");
    throw error;
  }
}

/** A hash costs what checking a password costs: time must not tell which accounts exist. */
async function takeTheSameTime(password: string): Promise<void> {
  const { password: hasher } = await auth().$context;
  await hasher.hash(password);
}

async function welcome({ accountId, username }: Attempt, address: string): Promise<void> {
  await forgetAttempts(accountId);
  await recordAudit(prisma(), { action: "sign-in", subject: accountId }, { username }, address);
}

/** What was typed as a name goes into the log only when it is one: it may have been the password. */
async function tellFailure(
  { username }: Credentials,
  address: string,
  cause: string,
): Promise<void> {
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
