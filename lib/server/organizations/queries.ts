import "server-only";
import type { OfficeValues } from "@/lib/organization/organization";
import { ok, type Result, refuse } from "@/lib/result";
import type { Actor } from "../actor";
import { prisma } from "../db";
import type { Prisma } from "../generated/client";
import { isId } from "../is-id";
import { pageOf } from "../page-of";
import { storable } from "../storable";
import { administered, topsOf } from "./administered";

/** A line in the list of offices. */
export type OfficeLine = {
  readonly id: string;
  readonly code: string | null;
  readonly fullName: string;
  readonly kind: OfficeValues["kind"];
  readonly validTo: number | null;
  readonly below: number;
  readonly accounts: number;
};

export type OfficePage = {
  readonly offices: readonly OfficeLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

const officesPerPage = 50;

/** Offices directly below one, or wherever in the subtree their name has what is searched for. */
export async function listOffices(
  actor: Actor,
  {
    under,
    search: typed,
    page,
  }: { readonly under: string; readonly search: string; readonly page: number },
): Promise<OfficePage> {
  const search = storable(typed);
  const sought: Prisma.OrganizationWhereInput = search
    ? { OR: ["fullName", "shortName", "code"].map((field) => ({ [field]: { contains: search } })) }
    : { parentId: under };
  const where = { AND: [administered(actor), sought] };
  const total = await prisma().organization.count({ where });
  const shown = pageOf({ total, wanted: page, perPage: officesPerPage });
  const rows = await prisma().organization.findMany({
    where,
    select: { ...lineFields, _count: { select: { children: true, memberships: true } } },
    orderBy: [{ code: { sort: "asc", nulls: "last" } }, { fullName: "asc" }, { id: "asc" }],
    skip: shown.skip,
    take: officesPerPage,
  });
  const offices = rows.map(({ _count, ...row }) => ({
    ...row,
    below: _count.children,
    accounts: _count.memberships,
  }));
  return { offices, total, page: shown.page, pages: shown.pages };
}

const lineFields = { id: true, code: true, fullName: true, kind: true, validTo: true } as const;

/** One office with all that is known of it. */
export type Office = OfficeValues & {
  readonly id: string;
  readonly code: string | null;
  readonly parentId: string | null;
  /** From the top the actor administers down to this one. */
  readonly line: readonly { readonly id: string; readonly shortName: string }[];
  readonly formerNames: readonly { readonly fullName: string; readonly until: Date }[];
  readonly mergedInto: string | null;
  readonly supervises: boolean;
  /** Who reviews the reports of those below today. */
  readonly reviewers: number;
  readonly revision: number;
  /** It is what the actor administers from, so she does not move, rename or end it. */
  readonly isTop: boolean;
};

/** An office the actor administers; null when it is none of hers. */
export async function findOffice(actor: Actor, id: string): Promise<Office | null> {
  if (!isId(id)) return null;
  const row = await prisma().organization.findFirst({
    where: { AND: [{ id }, administered(actor)] },
    include: {
      formerNames: { orderBy: { until: "desc" } },
      mergedInto: { select: { fullName: true } },
      memberships: {
        where: { role: "reviewer", account: { deactivatedAt: null } },
        select: { accountId: true },
      },
    },
  });
  if (!row) return null;
  const { path, mergedInto, mergedIntoId, documentStyle, createdAt, memberships, ...office } = row;
  return {
    ...office,
    mergedInto: mergedInto?.fullName ?? null,
    reviewers: memberships.length,
    line: await lineTo(actor, path),
    isTop: topsOf(actor).some(({ organizationId }) => organizationId === id),
  };
}

async function lineTo(actor: Actor, path: string): Promise<Office["line"]> {
  const ids = path.split("/").filter((id) => id !== "");
  const rows = await prisma().organization.findMany({
    where: { AND: [{ id: { in: ids } }, administered(actor)] },
    select: { id: true, shortName: true },
  });
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

/** Where an administrator's pages begin when no office is named. */
export function firstTop(actor: Actor): string | null {
  return topsOf(actor)[0]?.organizationId ?? null;
}

/** The one office in use that a person means by its code or its full name. */
export async function officeNamed(
  actor: Actor,
  typed: string,
): Promise<Result<string, "target-not-found">> {
  const found = await prisma().organization.findMany({
    where: {
      AND: [administered(actor), { OR: [{ code: typed }, { fullName: typed }] }, { validTo: null }],
    },
    select: { id: true },
    take: 2,
  });
  const [office, another] = found;
  return office && !another ? ok(office.id) : refuse("target-not-found");
}
