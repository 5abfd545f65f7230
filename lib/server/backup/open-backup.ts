import "server-only";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { ok, type Result, refuse } from "@/lib/result";
import { type BackupManifest, manifestEntry, readManifest, tableEntry } from "./manifest";
import { areEqual, measure } from "./measure";

/** `unreadable` is also a file cut short; a `table` of null is the list of contents. */
export type BackupProblem =
  | { readonly kind: "unreadable" | "not-a-backup" | "newer-format" }
  | { readonly kind: "damaged"; readonly table: string | null };

/** A backup of which every hash has been checked. */
export type SoundBackup = {
  readonly manifest: BackupManifest;
  /** The text of a table as COPY reads it. */
  readonly read: (table: string) => Promise<Readable>;
};

/** Checks all of a backup, then hands it over. Rejects with Node's own error when there is no such file. */
export async function withSoundBackup<Value, Reason>(
  file: string,
  use: (backup: SoundBackup) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | BackupProblem>> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch(damageOnly);
  if (!zip) return refuse({ kind: "unreadable" });
  try {
    const backup = await openBackup(zip);
    if (!backup.ok) return backup;
    const damaged = await firstDamaged(backup.value);
    return damaged === null ? await use(backup.value) : refuse({ kind: "damaged", table: damaged });
  } finally {
    zip.close();
  }
}

/** Errors of the system have a code; what the library says of a file's content has none. */
function damageOnly(error: unknown): null {
  if (error instanceof Error && "code" in error) throw error;
  return null;
}

async function openBackup(zip: ZipFile): Promise<Result<SoundBackup, BackupProblem>> {
  const entries = await readEntries(zip).catch(() => null);
  if (!entries) return refuse({ kind: "unreadable" });
  const entry = entries.get(manifestEntry);
  if (!entry || entry.uncompressedSize > largestManifest) return refuse({ kind: "not-a-backup" });
  const text = await readWhole(zip, entry).catch(() => null);
  if (text === null || crc32(text) !== entry.crc32) return refuse({ kind: "damaged", table: null });
  const manifest = readManifest(text.toString("utf8"));
  if (!manifest.ok) return refuse({ kind: manifest.reason });
  const read = async (table: string) => {
    const content = entries.get(tableEntry(table));
    if (!content) throw new Error(`the backup has no table ${table}`);
    return zip.openReadStreamPromise(content);
  };
  return ok({ manifest: manifest.value, read });
}

async function readEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

async function readWhole(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function firstDamaged({ manifest, read }: SoundBackup): Promise<string | null> {
  for (const table of manifest.tables) {
    const { stream, measures } = measure();
    stream.resume();
    const whole = await read(table.name)
      .then((content) => pipeline(content, stream))
      .then(
        () => true,
        () => false,
      );
    if (!whole || !areEqual(measures(), table)) return table.name;
  }
  return null;
}

const largestManifest = 16 * 1024 * 1024;
