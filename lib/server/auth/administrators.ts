import "server-only";
import { hashPassword } from "better-auth/crypto";
import { checkPassword, type PasswordRefusal } from "@/lib/account/password-policy";
import { readUsername } from "@/lib/account/username";
import { ok, type Result, refuse } from "@/lib/result";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { passwordPolicy } from "../env";
import type { Prisma } from "../generated/client";
import { issuePassword } from "./issue-password";
import { redeemSetup } from "./setup-link";

export type Administrator = {
  readonly username: string;
  readonly name: string;
  /** Full name of the office at the root of the tree; made when it does not exist. */
  readonly organization: string;
};

export type AdministratorRefusal = "username-invalid" | "username-taken";

/** An administrator of a whole tree, with a password to hand over; for the person at the console. */
export async function createAdministrator(
  administrator: Administrator,
): Promise<Result<{ readonly username: string; readonly password: string }, AdministratorRefusal>> {
  return prisma().$transaction(async (transaction) => {
    const created = await insertAdministrator(transaction, administrator);
    if (!created.ok) return created;
    const { id, username } = created.value;
    const password = await issuePassword(transaction, id);
    await recordAudit(transaction, { action: "account-created", subject: id }, consolePerson, null);
    return ok({ username, password });
  });
}

/** The first administrator, with a password of her own: whoever holds the link of the first start. */
export async function createFirstAdministrator(
  token: string,
  administrator: Administrator & { readonly password: string },
  address: string,
): Promise<Result<null, AdministratorRefusal | PasswordRefusal | "setup-link-invalid">> {
  const { username, name, organization } = administrator;
  const checked = checkPassword(
    administrator.password,
    [username, name, organization],
    passwordPolicy(),
  );
  if (!checked.ok) return checked;
  const password = await hashPassword(checked.value);
  return prisma()
    .$transaction(async (transaction) => {
      const created = await insertAdministrator(transaction, administrator);
      if (!created.ok) return created;
      // Last, so that a refused name does not use up the link; a link used twice undoes the rest.
      if (!(await redeemSetup(transaction, token, created.value.id))) throw new LinkIsUsedUp();
      await setOwnPassword(transaction, created.value.id, password);
      const entry = { action: "account-created", subject: created.value.id } as const;
      await recordAudit(transaction, entry, created.value, address);
      return ok(null);
    })
    .catch((error) => {
      if (error instanceof LinkIsUsedUp) return refuse("setup-link-invalid");
      throw error;
    });
}

/** A new password to hand over, for the person at the console; null when nobody has this name. */
export async function resetPassword(username: string): Promise<string | null> {
  return prisma().$transaction(async (transaction) => {
    const account = await transaction.account.findUnique({
      where: { username: readUsername(username) ?? "" },
      select: { id: true },
    });
    if (!account) return null;
    const password = await issuePassword(transaction, account.id);
    await recordAudit(
      transaction,
      { action: "password-reset", subject: account.id },
      consolePerson,
      null,
    );
    return password;
  });
}

/** Leaves the transaction without a trace of it. */
class LinkIsUsedUp extends Error {}

/** Who acts at the console has no account. */
const consolePerson = { username: null };

async function insertAdministrator(
  transaction: Prisma.TransactionClient,
  { username: typed, name, organization }: Administrator,
): Promise<Result<{ readonly id: string; readonly username: string }, AdministratorRefusal>> {
  const username = readUsername(typed);
  if (username === null) return refuse("username-invalid");
  const [account] = await transaction.account.createManyAndReturn({
    data: [{ username, displayUsername: typed.trim(), name, email: `${username}@nianbao.invalid` }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!account) return refuse("username-taken");
  const root = await rootOffice(transaction, organization);
  await transaction.membership.create({
    data: { accountId: account.id, organizationId: root, role: "administrator" },
  });
  return ok({ id: account.id, username });
}

async function rootOffice(
  transaction: Prisma.TransactionClient,
  fullName: string,
): Promise<string> {
  const known = await transaction.organization.findFirst({
    where: { fullName, parentId: null },
    select: { id: true },
  });
  if (known) return known.id;
  const created = await transaction.organization.create({
    data: { fullName, shortName: fullName, kind: "government" },
    select: { id: true },
  });
  return created.id;
}

async function setOwnPassword(
  transaction: Prisma.TransactionClient,
  accountId: string,
  password: string,
): Promise<void> {
  await transaction.credential.create({
    data: { holderId: accountId, providerId: "credential", subject: accountId, password },
  });
  await transaction.account.update({
    where: { id: accountId },
    data: { mustChangePassword: false },
  });
}
