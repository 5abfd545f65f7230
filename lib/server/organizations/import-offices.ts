import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { OfficeColumn } from "@/lib/organization/columns";
import { type ImportPlan, type PlannedOffice, planImport } from "@/lib/organization/plan-import";
import { readOffices } from "@/lib/organization/read-offices";
import { readTable } from "@/lib/organization/read-table";
import type { RowProblem } from "@/lib/organization/row-problem";
import { ok, type Result, refuse } from "@/lib/result";
import type { UnreadableTable } from "@/lib/spreadsheet/unreadable-table";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import type { Prisma } from "../generated/client";
import { administered } from "./administered";
import { isUniqueViolation, nextRevision } from "./commands";
import { lockTree } from "./lock-tree";

/** What an import would do, with a mark by which applying knows that nothing has changed since. */
export type DryRun = ImportPlan & { readonly mark: string };

export type ImportRefusal =
  | { readonly kind: UnreadableTable }
  | { readonly kind: "missing-columns"; readonly columns: readonly OfficeColumn[] }
  | { readonly kind: "bad-rows"; readonly problems: readonly RowProblem[] }
  | { readonly kind: "not-found" | "stale" | "code-taken" };

type Upload = { readonly rootId: string; readonly file: Uint8Array<ArrayBuffer> };

/** Says what taking over a list would do, and does nothing. */
export function planOfficeImport(
  actor: Actor,
  upload: Upload,
): Promise<Result<DryRun, ImportRefusal>> {
  return prisma().$transaction((transaction) => dryRun(transaction, actor, upload));
}

/** Takes over a list, whole or not at all, if it does what the person has seen it would do. */
export async function applyOfficeImport(
  actor: Actor,
  { mark, ...upload }: Upload & { readonly mark: string },
): Promise<Result<DryRun, ImportRefusal>> {
  try {
    return await prisma().$transaction(
      async (transaction) => {
        await lockTree(transaction);
        const plan = await dryRun(transaction, actor, upload);
        if (!plan.ok) return plan;
        if (plan.value.mark !== mark) return refuse({ kind: "stale" } as const);
        await apply(transaction, plan.value, upload.rootId);
        await recordImport(transaction, plan.value, actor, upload.rootId);
        return plan;
      },
      { timeout: 60_000, maxWait: 10_000 },
    );
  } catch (error) {
    if (isUniqueViolation(error)) return refuse({ kind: "code-taken" });
    throw error;
  }
}

async function dryRun(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  { rootId, file }: Upload,
): Promise<Result<DryRun, ImportRefusal>> {
  const root = await transaction.organization.findFirst({
    where: { AND: [{ id: rootId }, administered(actor)] },
  });
  if (!root) return refuse({ kind: "not-found" });
  const table = readTable(file);
  if (!table.ok) return refuse({ kind: table.reason });
  const read = readOffices(table.value);
  if (!read.ok) return refuse({ kind: "missing-columns", columns: read.reason });
  if (read.value.problems.length > 0) {
    return refuse({ kind: "bad-rows", problems: read.value.problems });
  }
  const existing = await existingBelow(transaction, root.path);
  const plan = planImport(read.value.offices, existing, rootId);
  if (plan.problems.length > 0) return refuse({ kind: "bad-rows", problems: plan.problems });
  return ok({ ...plan, mark: markOf(plan) });
}

async function existingBelow(transaction: Prisma.TransactionClient, path: string) {
  const rows = await transaction.organization.findMany({ where: { path: { startsWith: path } } });
  return rows.map(({ id, parentId, code, ...values }) => ({ id, parentId, code, values }));
}

function markOf({ offices }: ImportPlan): string {
  return createHash("sha256").update(JSON.stringify(offices)).digest("hex");
}

async function apply(
  transaction: Prisma.TransactionClient,
  { offices }: ImportPlan,
  rootId: string,
): Promise<void> {
  const idOf = await idsByCode(transaction, offices);
  const parentOf = ({ parentCode }: PlannedOffice) =>
    parentCode === "" ? rootId : idBehind(idOf, parentCode);
  // Whoever moves below a new office needs it; a new one below a moved one gets its place when that moves.
  await transaction.organization.createMany({
    data: offices
      .filter(({ id }) => id === null)
      .map((office) => ({
        ...office.values,
        id: idBehind(idOf, office.code),
        code: office.code,
        parentId: parentOf(office),
      })),
  });
  await transaction.organizationName.createMany({ data: await formerNames(transaction, offices) });
  for (const office of offices) {
    if (office.id === null) continue;
    await transaction.organization.update({
      where: { id: office.id },
      data: {
        ...office.values,
        ...nextRevision,
        code: office.code,
        ...(office.changes.includes("move") ? { parentId: parentOf(office) } : {}),
      },
    });
  }
}

function idBehind(idOf: ReadonlyMap<string, string>, code: string): string {
  const id = idOf.get(code);
  if (id === undefined) throw new Error(`the plan names an unknown office ${code}`);
  return id;
}

async function idsByCode(
  transaction: Prisma.TransactionClient,
  offices: readonly PlannedOffice[],
): Promise<ReadonlyMap<string, string>> {
  const known = await transaction.organization.findMany({
    where: { code: { in: offices.map(({ parentCode }) => parentCode) } },
    select: { id: true, code: true },
  });
  return new Map([
    ...known.flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const])),
    ...offices.map(({ code, id }) => [code, id ?? randomUUID()] as const),
  ]);
}

async function formerNames(
  transaction: Prisma.TransactionClient,
  offices: readonly PlannedOffice[],
) {
  const ids = offices.flatMap(({ id, formerName }) => (id && formerName ? [id] : []));
  const rows = await transaction.organization.findMany({
    where: { id: { in: ids } },
    select: { id: true, fullName: true, shortName: true },
  });
  return rows.map(({ id, ...names }) => ({ organizationId: id, ...names }));
}

function recordImport(
  transaction: Prisma.TransactionClient,
  { offices }: ImportPlan,
  actor: Actor,
  rootId: string,
): Promise<void> {
  const count = (change: PlannedOffice["changes"][number]) =>
    offices.filter(({ changes }) => changes.includes(change)).length;
  const detail = {
    count: offices.length,
    created: count("create"),
    renamed: count("rename"),
    moved: count("move"),
    deactivated: count("deactivate"),
  };
  return recordAudit(
    transaction,
    { action: "organizations-imported", subject: rootId, detail },
    actor,
  );
}
