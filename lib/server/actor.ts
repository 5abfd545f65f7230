import "server-only";
import { cache } from "react";
import type { Role } from "@/lib/report/workflow";
import { prisma } from "./db";
import { demoClerkId } from "./demo-clerk";

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

/** Nobody may act without signing in; pages know it by its digest, which survives to the browser. */
export class SignInRequired extends Error {
  override readonly name = "SignInRequired";
  readonly digest = signInRequiredDigest;

  constructor() {
    super("系统已有正式账号，请登录。");
  }
}

export const signInRequiredDigest = "SIGN_IN_REQUIRED";

/** The person acting in this request: the demo clerk, until the first real account exists. */
export const requireActor = cache(async (): Promise<Actor> => {
  const [account, realAccount] = await Promise.all([
    prisma().account.findUnique({
      where: { id: provenAccount(), isDemo: true },
      include: { memberships: { include: { organization: true } } },
    }),
    prisma().account.findFirst({ where: { isDemo: false }, select: { id: true } }),
  ]);
  if (!account || realAccount) throw new SignInRequired();
  return {
    accountId: account.id,
    username: account.username,
    name: account.name,
    memberships: account.memberships.map(({ role, organizationId, organization }) => ({
      role,
      organizationId,
      organizationName: organization.fullName,
      path: organization.path,
    })),
  };
});

/**
 * The account a request proves to come from, without a question to the database. Saving goes on
 * from here: its one statement judges the account itself.
 */
export function provenAccount(): string {
  return demoClerkId;
}
