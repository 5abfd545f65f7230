import "server-only";
import { randomUUID } from "node:crypto";
import { type Mismatch, mismatchesOf } from "@/lib/report/import-mismatch";
import type { Report } from "@/lib/report/report";
import type { SaveAnswer, SaveOperation } from "@/lib/report/saving";
import { type Answers, changesOf, type FieldChange, withAnswers } from "@/lib/report/take-over";
import { isOpen } from "@/lib/report/workflow";
import { ok, type Result, refuse } from "@/lib/result";
import type { Address } from "@/lib/template/cells";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import type { ImportUpload, Prisma } from "../generated/client";
import { type StartReportRefusal, startReport } from "../reports/commands";
import { isClerkOf } from "../reports/office-of";
import { onReport } from "../reports/on-report";
import { readOperations, type UnstorableOperations } from "../reports/read-operations";
import { saveWithin } from "../reports/save-within";
import { draftOf, findUpload } from "./queries";
import type { StoredChanges } from "./stored-changes";
import type { ReadReport } from "./stored-reading";

export type TakeOver = {
  readonly uploadId: string;
  /** Cover and sections to take. */
  readonly sections: readonly string[];
  readonly answers: Answers;
  /** What does not agree with the file and is meant so. */
  readonly confirmed: readonly Mismatch[];
  /** Versions of the fields as the person saw them; what was changed since is a conflict. */
  readonly versions: Readonly<Record<Address, number>>;
};

export type TakeOverRefusal =
  | "locked"
  | "not-read"
  | "not-confirmed"
  | "nothing-to-take"
  | StartReportRefusal
  | UnstorableOperations["kind"];

type Taken = { readonly reportId: string };

/** Puts what was read into the draft of its year, which it starts when there is none; once. */
export async function takeOver(
  actor: Actor,
  wanted: TakeOver,
  today: Date,
): Promise<Result<Taken, TakeOverRefusal>> {
  const upload = await findUpload(actor, wanted.uploadId);
  if (!upload) return alreadyTaken(actor, wanted.uploadId);
  const { organizationId, year, organization, reading } = upload;
  if (wanted.sections.length === 0) return refuse("nothing-to-take");
  if (reading.kind !== "read" || year === null) return refuse("not-read");
  const { imported } = reading;
  const mismatches = mismatchesOf(imported.report, { year, organization });
  if (mismatches.some((mismatch) => !wanted.confirmed.includes(mismatch))) {
    return refuse("not-confirmed");
  }
  const draft = upload.stored === null ? draftOf(upload) : null;
  const first = draft && readPlanned(draft, plannedFor(draft, imported, wanted));
  // A draft is started for something that can be written, not to be left behind empty.
  if (first && !first.ok) return first;
  const started = await startReport(actor, { organizationId, year, from: "blank" }, today);
  if (!started.ok) return started;
  return onReport<Taken, TakeOverRefusal>(actor, started.value.id, async (transaction, stored) => {
    if (!isClerkOf(actor, stored)) return refuse("not-found");
    // Of two windows that confirm at once the second one waits here, and finds it taken.
    const [taken] = await lockUpload(transaction, upload.id);
    if (!taken) return alreadyTaken(actor, upload.id, transaction);
    if (!isOpen(stored.status)) return refuse("locked");
    const planned = plannedFor(stored.report, imported, wanted);
    const read = readPlanned(stored.report, planned);
    if (!read.ok) return read;
    const answer = await saveWithin(transaction, {
      author: actor,
      reportId: stored.id,
      operations: read.value,
    });
    const changes = changesMade(planned, answer);
    await keepOriginal(transaction, { upload, reportId: stored.id, changes });
    const detail = { count: changes.applied.length, year };
    const record = { action: "report-imported", subject: stored.id, detail } as const;
    await recordAudit(transaction, { ...record, afterHash: upload.sha256 }, actor);
    return ok({ reportId: stored.id });
  });
}

type Planned = { readonly change: FieldChange; readonly operation: SaveOperation };

function plannedFor(
  draft: Report,
  { report: imported, questions }: ReadReport,
  { sections, answers, versions }: TakeOver,
): readonly Planned[] {
  return changesOf(draft, withAnswers(imported, questions, answers), new Set(sections)).map(
    (change) => ({
      change,
      operation: {
        opId: randomUUID(),
        address: change.address,
        base: versions[change.address] ?? 0,
        value: change.after,
      },
    }),
  );
}

function readPlanned(
  { template }: Report,
  planned: readonly Planned[],
): Result<readonly SaveOperation[], "nothing-to-take" | UnstorableOperations["kind"]> {
  if (planned.length === 0) return refuse("nothing-to-take");
  const read = readOperations(
    template,
    planned.map(({ operation }) => operation),
  );
  return read.ok ? read : refuse(read.reason.kind);
}

function changesMade(planned: readonly Planned[], { results }: SaveAnswer): StoredChanges {
  const outcome = new Map(results.map((result) => [result.opId, result]));
  return {
    applied: planned.flatMap(({ change: { address, before }, operation: { opId } }) => {
      const result = outcome.get(opId);
      return result?.status === "applied" ? [{ address, before, version: result.version }] : [];
    }),
    conflicts: planned
      .filter(({ operation: { opId } }) => outcome.get(opId)?.status === "conflict")
      .map(({ change: { address } }) => address),
  };
}

function lockUpload(
  transaction: Prisma.TransactionClient,
  id: string,
): Promise<readonly { readonly id: string }[]> {
  return transaction.$queryRaw`SELECT id FROM import_upload WHERE id = ${id}::uuid FOR UPDATE`;
}

/** The bytes go over inside the database, whatever their size. */
async function keepOriginal(
  transaction: Prisma.TransactionClient,
  {
    upload: { id },
    reportId,
    changes,
  }: {
    readonly upload: Pick<ImportUpload, "id">;
    readonly reportId: string;
    readonly changes: StoredChanges;
  },
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO report_import (id, report_id, account_id, source, file_name, content, sha256, changes)
    SELECT id, ${reportId}::uuid, account_id, source, file_name, content, sha256,
      ${JSON.stringify(changes)}::jsonb
    FROM import_upload WHERE id = ${id}::uuid`;
  await transaction.importUpload.delete({ where: { id } });
}

/** A second click, or the answer to the first one was lost. */
async function alreadyTaken(
  { accountId }: Actor,
  id: string,
  client: Prisma.TransactionClient = prisma(),
): Promise<Result<Taken, "not-found">> {
  const taken = await client.reportImport.findFirst({
    where: { id, accountId },
    select: { reportId: true },
  });
  return taken ? ok(taken) : refuse("not-found");
}
