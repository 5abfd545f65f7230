import "server-only";
import type { AccountLine } from "@/lib/organization/account-line";
import type { Actor } from "../actor";
import { oidcSettings } from "../auth/oidc-settings";
import { prisma } from "../db";
import type { Prisma } from "../generated/client";
import { isId } from "../is-id";
import { administered } from "../organizations/administered";
import { pageOf } from "../page-of";
import { storable } from "../storable";
import { visible } from "./commands";

const accountsPerPage = 50;

/** Accounts of the subtree whose user name, name or office has what is searched for. */
export async function listAccounts(
  actor: Actor,
  { search: typed, page }: { readonly search: string; readonly page: number },
) {
  const search = storable(typed);
  const sought: Prisma.AccountWhereInput = {
    OR: [
      { username: { contains: search.toLowerCase() } },
      { name: { contains: search } },
      {
        memberships: {
          some: {
            organization: { AND: [administered(actor), { fullName: { contains: search } }] },
          },
        },
      },
    ],
  };
  const where = { AND: [visible(actor), search === "" ? {} : sought] };
  const total = await prisma().account.count({ where });
  const shown = pageOf({ total, wanted: page, perPage: accountsPerPage });
  const rows = await prisma().account.findMany({
    where,
    include: rolesWithin(actor),
    orderBy: [{ username: "asc" }],
    skip: shown.skip,
    take: accountsPerPage,
  });
  const now = new Date();
  return {
    accounts: rows.map((row) => toLine(row, now)),
    total,
    page: shown.page,
    pages: shown.pages,
  };
}

/** One account of the subtree; null when it is none of the actor's. */
export async function findAccount(actor: Actor, id: string): Promise<AccountLine | null> {
  if (!isId(id)) return null;
  const row = await prisma().account.findFirst({
    where: { AND: [{ id }, visible(actor)] },
    include: rolesWithin(actor),
  });
  return row && toLine(row, new Date());
}

function rolesWithin(actor: Actor) {
  return {
    secondFactor: { select: { confirmedAt: true } },
    credentials: {
      where: { providerId: oidcSettings()?.providerId ?? "" },
      select: { subject: true },
    },
    memberships: {
      where: { organization: administered(actor) },
      include: { organization: { select: { fullName: true } } },
    },
  } satisfies Prisma.AccountInclude;
}

type Row = Prisma.AccountGetPayload<{ include: ReturnType<typeof rolesWithin> }>;

function toLine(
  {
    id,
    username,
    displayUsername,
    name,
    deactivatedAt,
    lockedUntil,
    memberships,
    secondFactor,
    credentials,
  }: Row,
  now: Date,
): AccountLine {
  return {
    id,
    username: displayUsername ?? username,
    name,
    deactivated: deactivatedAt !== null,
    locked: lockedUntil !== null && lockedUntil > now,
    secondFactor: secondFactor?.confirmedAt != null,
    ssoSubject: credentials[0]?.subject ?? null,
    roles: memberships.map(({ role, organizationId, organization }) => ({
      role,
      organizationId,
      organization: organization.fullName,
    })),
  };
}
