import "server-only";
import type { Actor } from "../actor";
import type { Prisma } from "../generated/client";

/** Offices of the subtrees the actor administers, their tops included. */
export function administered(actor: Actor): Prisma.OrganizationWhereInput {
  return { OR: [nobody, ...topsOf(actor).map(({ path }) => ({ path: { startsWith: path } }))] };
}

/** The same without the tops: an administrator changes what lies below her, not where she belongs. */
export function administeredBelow(actor: Actor): Prisma.OrganizationWhereInput {
  return {
    OR: [
      nobody,
      ...topsOf(actor).map(({ path, organizationId }) => ({
        path: { startsWith: path },
        id: { not: organizationId },
      })),
    ],
  };
}

// Prisma leaves out an OR of nothing when it stands inside an AND: then everybody would be found.
const nobody: Prisma.OrganizationWhereInput = { id: { in: [] } };

export function isAdministrator(actor: Actor): boolean {
  return topsOf(actor).length > 0;
}

/** The offices she administers from. */
export function topsOf(actor: Actor): Actor["memberships"] {
  return actor.memberships.filter(({ role }) => role === "administrator");
}
