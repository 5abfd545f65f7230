import "server-only";
import { createHash } from "node:crypto";
import type { UnreadableFile } from "@/lib/import/unreadable-file";
import type { ImportSource } from "@/lib/report/import-source";
import { isOpen } from "@/lib/report/workflow";
import { ok, type Result, refuse } from "@/lib/result";
import { templateForYear } from "@/lib/template/registry";
import type { Actor } from "../actor";
import { prisma } from "../db";
import { importInProcess } from "../import/import-in-process";
import { isClerkOf } from "../reports/office-of";
import { findReport } from "../reports/queries";
import { officesToWrite } from "../scope";
import { storable } from "../storable";
import { readingToStore, readStoredReading, type StoredReading } from "./stored-reading";

/** The office whose report it will be, or a draft of hers. */
export type UploadTarget = { readonly organizationId: string } | { readonly reportId: string };

export type SentFile = {
  readonly source: ImportSource;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type UploadRefusal = "not-found" | "locked" | UnreadableFile;

/** Reads a file and keeps it for its person until she takes it over, or for a day. */
export async function receiveUpload(
  actor: Actor,
  target: UploadTarget,
  { source, fileName, bytes }: SentFile,
): Promise<Result<{ readonly id: string }, UploadRefusal>> {
  const aim = await aimOf(actor, target);
  if (!aim.ok) return aim;
  const template = aim.value.year === null ? null : templateForYear(aim.value.year);
  const read = readingToStore(await importInProcess(bytes, template ? { template } : {}));
  if (!read.ok) return read;
  const { organizationId, year } = aim.value;
  const upload = await prisma().importUpload.create({
    data: {
      accountId: actor.accountId,
      organizationId,
      year: year ?? yearOf(read.value),
      source,
      fileName: storable(fileName).slice(0, longestName),
      content: bytes,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      reading: read.value,
    },
    select: { id: true },
  });
  await keepNewest(actor);
  return ok(upload);
}

/** What a person says of a file that was read: whose report it is, of which year, which of several. */
export type UploadAnswer = {
  readonly uploadId: string;
  readonly organizationId: string;
  readonly year: number | null;
  readonly part: number | null;
};

/** Aims an upload at another report; where that changes what is read, it is read again. */
export async function answerUpload(
  actor: Actor,
  { uploadId, organizationId, year, part }: UploadAnswer,
): Promise<Result<"aimed", UploadRefusal | "year-too-early">> {
  const upload = await prisma().importUpload.findFirst({
    where: { id: uploadId, accountId: actor.accountId },
  });
  if (!upload || !mayWriteFor(actor, organizationId)) return refuse("not-found");
  const template = year === null ? null : templateForYear(year);
  if (year !== null && !template) return refuse("year-too-early");
  const before = readStoredReading(upload.reading);
  const chosen = part ?? upload.part;
  const unnamed = before.kind === "no-year" || upload.statedYear !== null;
  const statedYear = unnamed ? (year ?? upload.statedYear) : null;
  const asRead =
    before.kind === "read" &&
    chosen === upload.part &&
    statedYear === upload.statedYear &&
    (template === null || before.imported.report.template === template);
  const options = {
    ...(template ? { template } : {}),
    ...(statedYear === null ? {} : { year: statedYear }),
    ...(chosen === null ? {} : { part: chosen }),
  };
  const read = asRead ? ok(null) : readingToStore(await importInProcess(upload.content, options));
  if (!read.ok) return read;
  await prisma().importUpload.update({
    where: { id: uploadId },
    data: {
      organizationId,
      year: year ?? (read.value && yearOf(read.value)) ?? upload.year,
      part: chosen,
      statedYear,
      ...(read.value === null ? {} : { reading: read.value }),
    },
  });
  return ok("aimed");
}

/** Puts an upload away unused. */
export async function dropUpload(
  actor: Actor,
  { uploadId }: { readonly uploadId: string },
): Promise<Result<"dropped", "not-found">> {
  const { count } = await prisma().importUpload.deleteMany({
    where: { id: uploadId, accountId: actor.accountId },
  });
  return count === 0 ? refuse("not-found") : ok("dropped");
}

export function mayWriteFor(actor: Actor, organizationId: string): boolean {
  return officesToWrite(actor).some((office) => office.organizationId === organizationId);
}

const longestName = 200;
/** So many files may wait for one person; the oldest give way. */
const mostWaiting = 5;

type Aim = { readonly organizationId: string; readonly year: number | null };

async function aimOf(
  actor: Actor,
  target: UploadTarget,
): Promise<Result<Aim, "not-found" | "locked">> {
  if ("organizationId" in target) {
    const { organizationId } = target;
    return mayWriteFor(actor, organizationId)
      ? ok({ organizationId, year: null })
      : refuse("not-found");
  }
  const stored = await findReport(actor, target.reportId);
  if (!stored || !isClerkOf(actor, stored)) return refuse("not-found");
  if (!isOpen(stored.status)) return refuse("locked");
  return ok({ organizationId: stored.organizationId, year: stored.report.year });
}

function yearOf(reading: StoredReading): number | null {
  return reading.kind === "read" ? reading.year : null;
}

async function keepNewest({ accountId }: Actor): Promise<void> {
  const older = await prisma().importUpload.findMany({
    where: { accountId },
    orderBy: { createdAt: "desc" },
    skip: mostWaiting,
    select: { id: true },
  });
  await prisma().importUpload.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } });
}
