import "server-only";
import { cache } from "react";
import { prisma } from "./db";
import { demoClerkId } from "./demo-clerk";
import type { Role } from "./generated/enums";

/** The person a request acts for. Every query and command takes one first and is scoped by it. */
export type Actor = {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly organizationId: string;
  readonly organizationName: string;
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
      include: { organization: { select: { fullName: true } } },
    }),
    prisma().account.findFirst({ where: { isDemo: false }, select: { id: true } }),
  ]);
  if (!account || realAccount) throw new SignInRequired();
  const { id, name, role, organizationId, organization } = account;
  return { accountId: id, name, role, organizationId, organizationName: organization.fullName };
});

/**
 * The account a request proves to come from, without a question to the database. Saving goes on
 * from here: its one statement judges the account itself.
 */
export function provenAccount(): string {
  return demoClerkId;
}
