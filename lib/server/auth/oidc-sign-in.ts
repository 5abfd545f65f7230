import "server-only";
import { ok, type Result, refuse } from "@/lib/result";
import { recordAudit } from "../audit";
import { connectionPool, prisma } from "../db";
import { isDemoOn } from "../demo-switch";
import { readEnvironment } from "../env";
import { clientAddress } from "./client-address";
import { authorizationAddress, type ProviderRefusal, provenSubject } from "./oidc-provider";
import { type OidcSettings, oidcSettings } from "./oidc-settings";
import { openSession } from "./open-session";
import { isWithinRate } from "./rate-limit";
import type { SignInProgress } from "./sign-in";
import { beginStep, endStep, pendingStep } from "./step-cookie";

/** "sso-unbound" says the same of a subject that nobody is bound to and of a person who may not act. */
export type SsoRefusal = ProviderRefusal | "sso-off" | "sso-unbound" | "too-many-attempts";

type Redirection = { readonly address: string; readonly headers: Headers };

/** Sends the browser to the identity provider; a cookie remembers what must come back. */
export async function beginSso(next: string, now: Date): Promise<Result<Redirection, SsoRefusal>> {
  const settings = oidcSettings();
  if (settings === null) return refuse("sso-off");
  const begun = await authorizationAddress(settings);
  if (!begun.ok) return begun;
  const { address, ...challenge } = begun.value;
  return ok({ address, headers: await beginStep({ kind: "sso", ...challenge, next }, now) });
}

/** The browser is back: who the provider vouches for is let in, when an account is bound to her. */
export async function finishSso(
  search: string,
  headers: Headers,
  now: Date,
): Promise<Result<SignInProgress & { readonly next: string }, SsoRefusal>> {
  const settings = oidcSettings();
  if (settings === null) return refuse("sso-off");
  const step = pendingStep("sso", headers, now);
  if (step === null) return refuse("sso-rejected"); // nobody here has asked
  if (!(await isWithinRate(clientAddress(headers)))) return refuse("too-many-attempts");
  await endStep(); // one answer to one question
  const subject = await provenSubject(settings, search, step);
  if (!subject.ok) {
    await tellFailure(null, headers, subject.reason);
    return subject;
  }
  const person = await boundTo(settings, subject.value);
  if (!person?.mayAct) {
    await tellFailure(person, headers, person ? "deactivated" : "sso-unbound");
    // Who is to be bound has to be able to say what to.
    await beginStep({ kind: "unbound", subject: subject.value }, now);
    return refuse("sso-unbound");
  }
  const opened = person.codeWanted
    ? await beginStep({ kind: "code", username: person.username }, now)
    : await openSession(person, headers);
  return ok({ codeWanted: person.codeWanted, headers: opened, next: step.next });
}

type BoundPerson = {
  readonly accountId: string;
  readonly username: string;
  readonly mayAct: boolean;
  /** The provider has asked for whatever it asks for; a code of ours only where a role demands it. */
  readonly codeWanted: boolean;
};

async function boundTo({ providerId }: OidcSettings, subject: string): Promise<BoundPerson | null> {
  const { rows } = await connectionPool().query<BoundPerson>(
    `SELECT account.id AS "accountId", account.username,
       may_act(account) AND (NOT account.is_demo OR $3) AS "mayAct",
       EXISTS (SELECT FROM membership WHERE account_id = account.id AND role::text = ANY ($4))
         AND EXISTS (SELECT FROM second_factor WHERE account_id = account.id
           AND confirmed_at IS NOT NULL) AS "codeWanted"
     FROM credential JOIN account ON account.id = credential.account_id
     WHERE credential.provider_id = $1 AND credential.subject = $2`,
    [providerId, subject, isDemoOn(), readEnvironment().SECOND_FACTOR_ROLES],
  );
  return rows[0] ?? null;
}

/** The subject stays out of the log: with many providers it is a number that identifies a person. */
async function tellFailure(
  person: BoundPerson | null,
  headers: Headers,
  cause: string,
): Promise<void> {
  await recordAudit(
    prisma(),
    { action: "sign-in-failed", subject: person?.accountId ?? null, detail: { cause } },
    { username: person?.username ?? null },
    clientAddress(headers),
  );
}
