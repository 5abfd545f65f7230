import "server-only";
import type { Prisma } from "../generated/client";

/**
 * Holds a report until the end of the transaction, as saving does: what is read after it stays true
 * until what is decided from it is written.
 */
export async function lockReport(transaction: Prisma.TransactionClient, id: string): Promise<void> {
  await transaction.$queryRaw`SELECT FROM report WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
}
