import "server-only";
import { type Result, refuse } from "@/lib/result";
import type { Actor } from "../actor";
import { prisma } from "../db";
import type { Prisma } from "../generated/client";
import { lockReport } from "./lock-report";
import { findReport, type StoredReport } from "./queries";

/** Runs a command on a report the actor may read, and which nobody writes or moves on meanwhile. */
export async function onReport<Value, Reason>(
  actor: Actor,
  reportId: string,
  command: (
    transaction: Prisma.TransactionClient,
    stored: StoredReport,
  ) => Promise<Result<Value, Reason>> | Result<Value, Reason>,
): Promise<Result<Value, Reason | "not-found">> {
  // Looked at before it is locked: what one may not see must not be held up either.
  const seen = await findReport(actor, reportId);
  if (!seen) return refuse("not-found");
  return prisma().$transaction(async (transaction) => {
    await lockReport(transaction, seen.id);
    const stored = await findReport(actor, seen.id, transaction);
    return stored ? command(transaction, stored) : refuse("not-found");
  });
}
