import "server-only";
import type { Prisma } from "../generated/client";

/**
 * Lets one transaction at a time change the tree, from its first look at it to its end. The trigger
 * takes the same lock, but after the row: two changes would wait for each other.
 */
export async function lockTree(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('organization tree'))`;
}
