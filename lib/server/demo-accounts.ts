import "server-only";
import type { Role } from "@/lib/report/workflow";
import { prisma } from "./db";
import { isDemoOn } from "./demo-switch";

/** A person of the demo cast, as the sign-in page introduces her. */
export type DemoAccount = {
  readonly username: string;
  readonly name: string;
  readonly office: string;
  readonly role: Role;
};

/** The demo cast while it may sign in: as long as there is no real account. */
export async function demoAccounts(): Promise<readonly DemoAccount[]> {
  if (!isDemoOn()) return [];
  const accounts = await prisma().account.findMany({
    where: { deactivatedAt: null },
    include: { memberships: { include: { organization: true } } },
    orderBy: [{ isDemo: "asc" }, { id: "asc" }],
    take: 20,
  });
  if (accounts.some(({ isDemo }) => !isDemo)) return [];
  return accounts.flatMap(({ username, name, memberships: [membership] }) =>
    membership
      ? [{ username, name, office: membership.organization.fullName, role: membership.role }]
      : [],
  );
}
