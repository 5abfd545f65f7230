import "server-only";
import type { OfficeValues } from "@/lib/organization/organization";
import { ok, type Result, refuse } from "@/lib/result";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import { Prisma } from "../generated/client";
import { administered, administeredBelow } from "./administered";
import { lockTree } from "./lock-tree";

export type OfficeRefusal =
  | "not-found"
  | "stale"
  | "code-taken"
  | "name-taken"
  | "below-itself"
  | "same-office"
  | "has-offices-below";

type NewOffice = Pick<OfficeValues, "fullName" | "shortName" | "kind" | "validFrom"> & {
  readonly parentId: string;
  readonly code: string | null;
};

/** Adds an office below one the actor administers. */
export function createOffice(
  actor: Actor,
  { parentId, ...values }: NewOffice,
): Promise<Result<{ readonly id: string }, OfficeRefusal>> {
  return changeTree(async (transaction) => {
    const parent = await transaction.organization.findFirst({
      where: { AND: [{ id: parentId }, administered(actor)] },
    });
    if (!parent) return refuse("not-found");
    if (await isNameTaken(transaction, parentId, values.fullName)) return refuse("name-taken");
    const { id } = await transaction.organization.create({ data: { ...values, parentId } });
    await recordAudit(transaction, { action: "organization-created", subject: id }, actor);
    return ok({ id });
  });
}

type Rename = {
  readonly id: string;
  /** The name that the person saw and replaces. */
  readonly base: string;
  readonly fullName: string;
  readonly shortName: string;
};

/** Gives an office another name; the former one is kept with the day it ended. */
export function renameOffice(
  actor: Actor,
  { id, base, fullName, shortName }: Rename,
): Promise<Result<null, OfficeRefusal>> {
  return changeTree(async (transaction) => {
    const office = await transaction.organization.findFirst({
      where: { AND: [{ id }, administered(actor)] },
    });
    if (!office) return refuse("not-found");
    if (office.fullName !== base) return refuse("stale");
    if (
      fullName !== base &&
      office.parentId !== null &&
      (await isNameTaken(transaction, office.parentId, fullName))
    ) {
      return refuse("name-taken");
    }
    await transaction.organizationName.create({
      data: { organizationId: id, fullName: base, shortName: office.shortName },
    });
    await transaction.organization.update({
      where: { id },
      data: { fullName, shortName, ...nextRevision },
    });
    await recordAudit(transaction, { action: "organization-renamed", subject: id }, actor);
    return ok(null);
  });
}

type Details = Omit<OfficeValues, "fullName" | "shortName" | "validTo"> & {
  /** Offices below hand their reports in to it. */
  readonly supervises: boolean;
};

type ChangeOfDetails = Details & {
  readonly id: string;
  /** Of the details that the person saw and replaces. */
  readonly revision: number;
};

/** Changes what is told of an office: kind, first year, sign-off, supervision, contact. */
export function changeOffice(
  actor: Actor,
  { id, revision, ...details }: ChangeOfDetails,
): Promise<Result<null, OfficeRefusal>> {
  return changeTree(async (transaction) => {
    const before = await transaction.organization.findFirst({
      where: { AND: [{ id }, administered(actor)] },
    });
    if (!before) return refuse("not-found");
    const fields = keysOf(details).filter((key) => before[key] !== details[key]);
    if (fields.length === 0) return ok(null);
    if (before.revision !== revision) return refuse("stale");
    await transaction.organization.update({ where: { id }, data: { ...details, ...nextRevision } });
    await recordAudit(
      transaction,
      { action: "organization-changed", subject: id, detail: { fields } },
      actor,
    );
    return ok(null);
  });
}

type Move = { readonly id: string; readonly from: string; readonly parentId: string };

/** Puts an office with everybody below it under another one. */
export function moveOffice(
  actor: Actor,
  { id, from, parentId }: Move,
): Promise<Result<null, OfficeRefusal>> {
  return changeTree(async (transaction) => {
    const office = await transaction.organization.findFirst({
      where: { AND: [{ id }, administeredBelow(actor)] },
    });
    const parent = await transaction.organization.findFirst({
      where: { AND: [{ id: parentId }, administered(actor)] },
    });
    if (!office || !parent) return refuse("not-found");
    if (office.parentId !== from) return refuse("stale");
    if (parent.path.startsWith(office.path)) return refuse("below-itself");
    await transaction.organization.update({ where: { id }, data: { parentId, ...nextRevision } });
    const detail = { from, to: parentId };
    await recordAudit(transaction, { action: "organization-moved", subject: id, detail }, actor);
    return ok(null);
  });
}

type Ending = { readonly id: string; readonly lastYear: number };

/** Ends an office with a report year. It is not deleted: its reports and its history stay. */
export function endOffice(
  actor: Actor,
  { id, lastYear }: Ending,
): Promise<Result<null, OfficeRefusal>> {
  return changeTree((transaction) => end(transaction, actor, { id, lastYear, mergedIntoId: null }));
}

/** Ends an office whose duties go over to another one. */
export function mergeOffice(
  actor: Actor,
  { id, into, lastYear }: Ending & { readonly into: string },
): Promise<Result<null, OfficeRefusal>> {
  return changeTree(async (transaction) => {
    if (id === into) return refuse("same-office");
    const heir = await transaction.organization.findFirst({
      where: { AND: [{ id: into, validTo: null }, administered(actor)] },
    });
    return heir
      ? end(transaction, actor, { id, lastYear, mergedIntoId: into })
      : refuse("not-found");
  });
}

async function end(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  { id, lastYear, mergedIntoId }: Ending & { readonly mergedIntoId: string | null },
): Promise<Result<null, OfficeRefusal>> {
  const office = await transaction.organization.findFirst({
    where: { AND: [{ id }, administeredBelow(actor)] },
    include: { children: { where: { validTo: null }, take: 1 } },
  });
  if (!office) return refuse("not-found");
  if (office.validTo !== null) return refuse("stale");
  if (office.children.length > 0) return refuse("has-offices-below");
  await transaction.organization.update({
    where: { id },
    data: { validTo: lastYear, mergedIntoId, ...nextRevision },
  });
  await recordAudit(
    transaction,
    {
      action: mergedIntoId === null ? "organization-deactivated" : "organization-merged",
      subject: id,
      detail: { year: lastYear, ...(mergedIntoId === null ? {} : { to: mergedIntoId }) },
    },
    actor,
  );
  return ok(null);
}

/** One transaction that has the tree for itself; a code that exists elsewhere is a refusal. */
async function changeTree<Value>(
  change: (transaction: Prisma.TransactionClient) => Promise<Result<Value, OfficeRefusal>>,
): Promise<Result<Value, OfficeRefusal>> {
  try {
    return await prisma().$transaction(async (transaction) => {
      await lockTree(transaction);
      return change(transaction);
    });
  } catch (error) {
    // The code is unique over all subtrees, of which the actor sees her own alone.
    if (isUniqueViolation(error)) return refuse("code-taken");
    throw error;
  }
}

/** Whoever still looks at what was before is refused. */
export const nextRevision = { revision: { increment: 1 } } as const;

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

async function isNameTaken(
  transaction: Prisma.TransactionClient,
  parentId: string,
  fullName: string,
): Promise<boolean> {
  const taken = { parentId, fullName, validTo: null };
  return (await transaction.organization.count({ where: taken })) > 0;
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  // Object.keys forgets the type of the keys; the record is built by the parser, with these alone.
  return Object.keys(record) as Key[];
}
