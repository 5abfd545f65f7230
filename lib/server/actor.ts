import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { localPath, pathHeader } from "@/lib/account/local-path";
import type { Role } from "@/lib/report/workflow";
import type { Asked } from "./asked";
import { authSettings } from "./auth/auth-settings";
import { sessionToken, signedText } from "./auth/session-cookie";
import { connectionPool } from "./db";

/** The person a request acts for. Every query and command takes one first and is scoped by it. */
export type Actor = {
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
};

/** What a person is to an office. */
export type Membership = {
  readonly role: Role;
  readonly organizationId: string;
  readonly organizationName: string;
  /** The office's place in the tree: everybody below has a path that begins with it. */
  readonly path: string;
};

/** Somebody who has signed in, but may have to do something about her account before anything else. */
export type SignedIn = Actor & {
  readonly mustChangePassword: boolean;
  /** Her role demands a second factor and she has none. */
  readonly mustSetUpSecondFactor: boolean;
  /** Before her session ends for good, 12 hours after signing in. */
  readonly secondsToEnd: number;
};

/** Nobody may act without signing in, nor with a password that somebody else has given her. */
export class SignInRequired extends Error {
  override readonly name = "SignInRequired";

  constructor(
    readonly reason: "sign-in-required" | "password-change-required" | "second-factor-required",
  ) {
    super(reason);
  }
}

/** The person acting in a page or an action; who may not act is led to where she can mend it. */
export async function requireActor(): Promise<Actor> {
  const person = await requireSignedIn();
  if (person.mustChangePassword) redirect("/account/password");
  if (person.mustSetUpSecondFactor) redirect("/account/second-factor");
  return person;
}

/** The same for the pages on which she does what must come first. */
export async function requireSignedIn(): Promise<SignedIn> {
  const person = await signedIn();
  if (person) return person;
  const path = localPath((await headers()).get(pathHeader));
  return redirect(path === "/" ? "/login" : `/login?next=${encodeURIComponent(path)}`);
}

/** Who is signed in, for pages that are open to everybody. One question to the database a request. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  // Not the header: behind an action that signed somebody in, it still names who was there before.
  const cookie = (await cookies()).get(authSettings().cookieName);
  return findSignedIn(signedText(cookie?.value ?? ""));
});

/** The person acting in a route handler; throws SignInRequired, which `apiRoute` answers with 401. */
export async function actorOf(request: Pick<Asked, "headers">): Promise<Actor> {
  const person = await findSignedIn(sessionToken(request.headers));
  if (!person) throw new SignInRequired("sign-in-required");
  if (person.mustChangePassword) throw new SignInRequired("password-change-required");
  if (person.mustSetUpSecondFactor) throw new SignInRequired("second-factor-required");
  return person;
}

async function findSignedIn(token: string | null): Promise<SignedIn | null> {
  if (token === null) return null;
  const { rows } = await connectionPool().query<SignedIn>({
    name: "signed_in", // prepared once for each connection
    text: signedInQuestion,
    values: [token],
  });
  return rows[0] ?? null;
}

const signedInQuestion = `
  SELECT account.id AS "accountId", account.username, account.name,
    account.must_change_password AS "mustChangePassword",
    session.awaits_second_factor AS "mustSetUpSecondFactor",
    extract(epoch FROM session.created_at + interval '12 hours' - now())::float AS "secondsToEnd",
    coalesce(json_agg(json_build_object('role', membership.role,
      'organizationId', organization.id, 'organizationName', organization.full_name,
      'path', organization.path) ORDER BY membership.created_at, organization.id, membership.role)
      FILTER (WHERE membership.role IS NOT NULL), '[]') AS memberships
  FROM session_account($1, also_awaiting => true) AS person
  JOIN account ON account.id = person
  JOIN session ON session.token = $1
  LEFT JOIN membership ON membership.account_id = account.id
  LEFT JOIN organization ON organization.id = membership.organization_id
  GROUP BY account.id, session.id`;
