import "server-only";
import { readUsername } from "@/lib/account/username";
import type { Role } from "@/lib/report/workflow";
import { ok, type Result, refuse } from "@/lib/result";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { type BindRefusal, bindSubject } from "../auth/bind-subject";
import { issuePassword } from "../auth/issue-password";
import { removeSecondFactor } from "../auth/second-factor";
import { prisma } from "../db";
import type { Prisma } from "../generated/client";
import { administered } from "../organizations/administered";

export type AccountRefusal =
  | "not-found"
  | "stale"
  | "username-taken"
  | "username-invalid"
  | "own-account"
  | "outside-subtree"
  | "last-role"
  | "no-second-factor"
  | BindRefusal;

export type NewPassword = { readonly password: string };

type NewAccount = {
  readonly username: string;
  readonly name: string;
  readonly organizationId: string;
  readonly role: Role;
};

/** Creates an account for an office of the subtree, with a password to hand over. */
export async function createAccount(
  actor: Actor,
  { username: typed, name, organizationId, role }: NewAccount,
): Promise<Result<NewPassword, AccountRefusal>> {
  const username = readUsername(typed);
  if (username === null) return refuse("username-invalid");
  return prisma().$transaction(async (transaction) => {
    if (!(await isAdministered(transaction, actor, organizationId))) return refuse("not-found");
    const [account] = await transaction.account.createManyAndReturn({
      data: [{ username, displayUsername: typed, name, email: `${username}@nianbao.invalid` }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!account) return refuse("username-taken");
    await transaction.membership.create({
      data: { accountId: account.id, organizationId, role },
    });
    const password = await issuePassword(transaction, account.id);
    const detail = { role, organization: organizationId };
    const entry = { action: "account-created", subject: account.id, detail } as const;
    await recordAudit(transaction, entry, actor);
    return ok({ password });
  });
}

/** Gives out another password; whoever is signed in with the old one is signed out. */
export async function resetPassword(
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<NewPassword, AccountRefusal>> {
  // Who changes her own has to know the old one.
  if (id === actor.accountId) return refuse("own-account");
  return onAccount(actor, id, async (transaction) => {
    const password = await issuePassword(transaction, id);
    await recordAudit(transaction, { action: "password-reset", subject: id }, actor);
    return ok({ password });
  });
}

/** For a person without her telephone and her codes for paper; her sessions end. */
export async function takeAwaySecondFactor(
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<null, AccountRefusal>> {
  if (id === actor.accountId) return refuse("own-account");
  return onAccount(actor, id, async (transaction) => {
    if (!(await removeSecondFactor(transaction, id))) return refuse("no-second-factor");
    const detail = { to: "taken-away" };
    await recordAudit(transaction, { action: "second-factor-changed", subject: id, detail }, actor);
    return ok(null);
  });
}

/** Binds an account to a subject of the identity provider; an empty one unbinds. Its sessions end. */
export async function bindAccount(
  actor: Actor,
  { id, subject }: { readonly id: string; readonly subject: string },
): Promise<Result<null, AccountRefusal>> {
  if (id === actor.accountId) return refuse("own-account");
  return onAccount(actor, id, async (transaction) => {
    const bound = await bindSubject(transaction, id, subject || null);
    if (!bound.ok) return bound;
    const detail = { fields: ["sso"] };
    await recordAudit(transaction, { action: "account-changed", subject: id, detail }, actor);
    return bound;
  });
}

/** Closes an account; the database ends its sessions. It is not deleted: what the person did keeps its name. */
export async function deactivateAccount(
  actor: Actor,
  { id }: { readonly id: string },
  now: Date,
): Promise<Result<null, AccountRefusal>> {
  if (id === actor.accountId) return refuse("own-account");
  return onAccount(actor, id, async (transaction) => {
    const { count } = await transaction.account.updateMany({
      where: { id, deactivatedAt: null },
      data: { deactivatedAt: now },
    });
    if (count === 0) return refuse("stale");
    await recordAudit(transaction, { action: "account-deactivated", subject: id }, actor);
    return ok(null);
  });
}

/** Opens a closed account again. */
export function reactivateAccount(
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<null, AccountRefusal>> {
  return onAccount(actor, id, async (transaction) => {
    const { count } = await transaction.account.updateMany({
      where: { id, deactivatedAt: { not: null } },
      data: { deactivatedAt: null },
    });
    if (count === 0) return refuse("stale");
    await recordAudit(transaction, { action: "account-reactivated", subject: id }, actor);
    return ok(null);
  });
}

type RoleInOffice = { readonly id: string; readonly organizationId: string; readonly role: Role };

/** Makes a person of the subtree something to one of its offices. */
export function grantRole(
  actor: Actor,
  { id, organizationId, role }: RoleInOffice,
): Promise<Result<null, AccountRefusal>> {
  return prisma().$transaction(async (transaction) => {
    const found =
      (await isAdministered(transaction, actor, organizationId)) &&
      (await transaction.account.findFirst({ where: { AND: [{ id }, visible(actor)] } }));
    if (!found) return refuse("not-found");
    const { count } = await transaction.membership.createMany({
      data: { accountId: id, organizationId, role },
      skipDuplicates: true,
    });
    if (count === 0) return refuse("stale");
    const detail = { role, organization: organizationId };
    await recordAudit(transaction, { action: "membership-granted", subject: id, detail }, actor);
    return ok(null);
  });
}

/** Takes a role in one of the subtree's offices away; the last one a person has stays. */
export function withdrawRole(
  actor: Actor,
  { id, organizationId, role }: RoleInOffice,
): Promise<Result<null, AccountRefusal>> {
  return prisma().$transaction(async (transaction) => {
    if (id === actor.accountId && role === "administrator") return refuse("own-account");
    if (!(await isAdministered(transaction, actor, organizationId))) return refuse("not-found");
    // Of two roles taken away at once the second one must see that it is the last.
    await transaction.$executeRaw`SELECT FROM account WHERE id = ${id}::uuid FOR UPDATE`;
    const roles = await transaction.membership.count({ where: { accountId: id } });
    const { count } = await transaction.membership.deleteMany({
      where: roles > 1 ? { accountId: id, organizationId, role } : { accountId: { in: [] } },
    });
    if (count === 0) return refuse(roles === 1 ? "last-role" : "not-found");
    const detail = { role, organization: organizationId };
    await recordAudit(transaction, { action: "membership-withdrawn", subject: id, detail }, actor);
    return ok(null);
  });
}

/** Accounts that belong to an office of the actor's subtree. */
export function visible(actor: Actor): Prisma.AccountWhereInput {
  return { memberships: { some: { organization: administered(actor) } } };
}

/** Runs a command on an account that is the actor's to administer. */
function onAccount<Value>(
  actor: Actor,
  id: string,
  command: (transaction: Prisma.TransactionClient) => Promise<Result<Value, AccountRefusal>>,
): Promise<Result<Value, AccountRefusal>> {
  return prisma().$transaction(async (transaction) => {
    const refused = await obstacle(transaction, actor, id);
    return refused ? refuse(refused) : command(transaction);
  });
}

/** Who belongs to another subtree as well is not one administrator's to close or to reset. */
async function obstacle(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  id: string,
): Promise<"not-found" | "outside-subtree" | null> {
  const account = await transaction.account.findFirst({ where: { AND: [{ id }, visible(actor)] } });
  if (!account) return "not-found";
  const outside = await transaction.membership.count({
    where: { accountId: id, NOT: { organization: administered(actor) } },
  });
  return outside > 0 ? "outside-subtree" : null;
}

async function isAdministered(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  organizationId: string,
): Promise<boolean> {
  const where = { AND: [{ id: organizationId }, administered(actor)] };
  return (await transaction.organization.count({ where })) === 1;
}
