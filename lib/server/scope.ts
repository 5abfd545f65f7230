import "server-only";
import { handedInStatuses, type Role } from "@/lib/report/workflow";
import type { Actor, Membership } from "./actor";
import type { Prisma } from "./generated/client";

/*
 * Who sees what, as conditions for a `where`. What is outside is not found, never forbidden: that it
 * exists is none of the asker's business.
 */

/** Offices whose reports the actor works on, as clerk or supervisor. */
export function ownOffices(actor: Actor): readonly Membership[] {
  const seen = new Set<string>();
  return actor.memberships.filter(({ role, organizationId }) => {
    if (!insideRoles.includes(role) || seen.has(organizationId)) return false;
    seen.add(organizationId);
    return true;
  });
}

/** Offices in which the actor writes. */
export function officesToWrite(actor: Actor): readonly Membership[] {
  return actor.memberships.filter(({ role }) => role === "clerk");
}

/**
 * Reports whose content the actor may read: all of her own offices, and of the offices below the one
 * she reviews for what they handed in. Administrators read none.
 */
export function readableReports(actor: Actor): Prisma.ReportWhereInput {
  return {
    OR: [
      { organizationId: { in: ownOffices(actor).map(({ organizationId }) => organizationId) } },
      ...membershipsAs(actor, "reviewer").map(({ organizationId, path }) => ({
        status: { in: [...handedInStatuses] },
        organization: { path: { startsWith: path }, id: { not: organizationId } },
      })),
    ],
  };
}

/** What the actor is to the reports of one office; empty when they are none of her business. */
export function rolesIn(
  actor: Actor,
  office: { readonly id: string; readonly path: string },
): ReadonlySet<Role> {
  return new Set(
    actor.memberships
      .filter((membership) =>
        insideRoles.includes(membership.role)
          ? membership.organizationId === office.id
          : isAbove(membership, office),
      )
      .map(({ role }) => role),
  );
}

/** Offices whose report years include this one. */
export function validIn(year: number): Prisma.OrganizationWhereInput {
  return {
    AND: [
      { OR: [{ validFrom: null }, { validFrom: { lte: year } }] },
      { OR: [{ validTo: null }, { validTo: { gte: year } }] },
    ],
  };
}

const insideRoles: readonly Role[] = ["clerk", "supervisor"];

function membershipsAs(actor: Actor, role: Role): readonly Membership[] {
  return actor.memberships.filter((membership) => membership.role === role);
}

function isAbove(
  { path, organizationId }: Membership,
  office: { readonly id: string; readonly path: string },
): boolean {
  return office.path.startsWith(path) && office.id !== organizationId;
}
