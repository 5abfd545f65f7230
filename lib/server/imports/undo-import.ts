import "server-only";
import { randomUUID } from "node:crypto";
import type { SaveOperation } from "@/lib/report/saving";
import { isOpen } from "@/lib/report/workflow";
import { ok, type Result, refuse } from "@/lib/result";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { isId } from "../is-id";
import { isClerkOf } from "../reports/office-of";
import { onReport } from "../reports/on-report";
import type { StoredReport } from "../reports/queries";
import { saveWithin } from "../reports/save-within";
import { type StoredChanges, storedChanges } from "./stored-changes";

/** How many fields have their value from before again, and how many somebody has changed since. */
export type Undone = { readonly restored: number; readonly kept: number };

/** Takes an import back: every field that nobody has changed since gets its value from before; once. */
export async function undoImport(
  actor: Actor,
  { importId }: { readonly importId: string },
): Promise<Result<Undone, "not-found" | "locked">> {
  const found = isId(importId)
    ? await prisma().reportImport.findUnique({
        where: { id: importId },
        select: { reportId: true, changes: true, sha256: true },
      })
    : null;
  if (!found) return refuse("not-found");
  const { reportId, changes, sha256 } = found;
  return onReport(actor, reportId, async (transaction, stored) => {
    if (!isClerkOf(actor, stored)) return refuse("not-found");
    const undone = await transaction.importUndo.findUnique({ where: { importId } });
    if (undone) return ok({ restored: undone.restored, kept: undone.kept });
    if (!isOpen(stored.status)) return refuse("locked");
    const { applied } = storedChanges.parse(changes);
    const operations = operationsBack(stored, applied);
    await saveWithin(transaction, { author: actor, reportId, operations });
    const outcome = { restored: operations.length, kept: applied.length - operations.length };
    await transaction.importUndo.create({
      data: { importId, accountId: actor.accountId, ...outcome },
    });
    const detail = { count: outcome.restored };
    const record = { action: "import-undone", subject: reportId, detail } as const;
    await recordAudit(transaction, { ...record, beforeHash: sha256 }, actor);
    return ok(outcome);
  });
}

function operationsBack(
  { versions }: StoredReport,
  applied: StoredChanges["applied"],
): readonly SaveOperation[] {
  return applied
    .filter(({ address, version }) => versions[address] === version)
    .map(({ address, before, version }) => ({
      opId: randomUUID(),
      address,
      base: version,
      value: before,
    }));
}
