import "server-only";
import { isAPIError } from "better-auth/api";
import { ok, type Result, refuse } from "@/lib/result";
import { isDemoOn } from "../demo-switch";
import { countAttempt, forgetAttempts } from "./attempts";
import { auth } from "./auth";
import { clientAddress } from "./client-address";
import { isWithinRate } from "./rate-limit";

export type Credentials = { readonly username: string; readonly password: string };

/** One answer for everything that is wrong with a name or a password, so that it gives nothing away. */
export type SignInRefusal = "wrong-credentials" | "too-many-attempts";

/**
 * Opens a session. The headers of the answer set its cookie; inside an action of the app the library
 * has already set it.
 */
export async function signIn(
  { username, password }: Credentials,
  headers: Headers,
): Promise<Result<Headers, SignInRefusal>> {
  if (!(await isWithinRate(clientAddress(headers)))) return refuse("too-many-attempts");
  const attempt = await countAttempt(username);
  const barred =
    !attempt || attempt.deactivated || attempt.expired || (attempt.isDemo && !isDemoOn());
  if (barred) {
    await takeTheSameTime(password);
    return refuse("wrong-credentials");
  }
  const opened = await openSession({ username, password }, headers);
  if (opened.ok) await forgetAttempts(attempt.accountId);
  return opened;
}

/** Ends the session of this browser, on every instance at once. */
export async function signOut(headers: Headers): Promise<void> {
  await auth().api.signOut({ headers });
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
