import "server-only";
import type { FileHandle } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { ZipFile } from "yazl";
import { ok, type Result, refuse } from "@/lib/result";
import { readHistory } from "../database/migration-history";
import { copied, quoted, readSequences, readTables, type TableShape } from "./catalogue";
import { leftOutTables } from "./left-out";
import {
  type BackedUpTable,
  type BackupManifest,
  backupFormat,
  manifestEntry,
  tableEntry,
} from "./manifest";
import { measure } from "./measure";
import { replaceFile } from "./replace-file";
import { withSession } from "./with-session";

export type BackupRefusal = "no-data" | "schema-changing";

type Wanted = { readonly url: string; readonly file: string; readonly version: string };

/**
 * Writes everything worth keeping in the database, as of one moment, into one zip file, while others go on
 * writing. Memory stays level however much it is. Rejects with Node's or PostgreSQL's own error.
 */
export async function writeBackup({
  url,
  file,
  version,
}: Wanted): Promise<Result<BackupManifest, BackupRefusal>> {
  return withSession(url, async (client) => {
    const snapshot = await takeSnapshot(client);
    if (!snapshot.ok) return snapshot;
    return ok(
      await replaceFile(file, (handle) =>
        writeArchive({ ...snapshot.value, client, handle, version }),
      ),
    );
  });
}

type Snapshot = Pick<BackupManifest, "createdAt" | "migrations"> & {
  readonly tables: readonly TableShape[];
};

/** Tables are locked against changes of their shape before the first look, which fixes the moment. */
async function takeSnapshot(client: pg.Client): Promise<Result<Snapshot, BackupRefusal>> {
  const expected = await readTables(client);
  if (expected.length === 0) return refuse("no-data");
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const names = expected.map(({ name }) => quoted(name)).join(", ");
  await client.query(`LOCK TABLE ${names} IN ACCESS SHARE MODE`);
  const history = await readHistory(client);
  if (history.length === 0) return refuse("no-data");
  const tables = await readTables(client);
  const changed = JSON.stringify(tables) !== JSON.stringify(expected);
  if (changed || history.some(({ finished }) => !finished)) return refuse("schema-changing");
  const { rows } = await client.query<{ now: Date }>("SELECT now()");
  return ok({
    createdAt: (rows[0]?.now ?? new Date()).toISOString(),
    migrations: history.map(({ name, checksum }) => ({ name, checksum })),
    tables,
  });
}

type Writing = Snapshot & {
  readonly client: pg.Client;
  readonly handle: FileHandle;
  readonly version: string;
};

async function writeArchive(writing: Writing): Promise<BackupManifest> {
  const zip = new ZipFile();
  zip.on("error", () => undefined); // those of its sources are told by the sources
  const [manifest] = await Promise.all([
    addEverything(zip, writing),
    pipeline(zip.outputStream, async (chunks: AsyncIterable<string | Uint8Array>) => {
      for await (const chunk of chunks) await writing.handle.writeFile(chunk); // goes on where it stopped
    }),
  ]);
  return manifest;
}

/** The manifest comes last: only then are the hashes known. */
async function addEverything(zip: ZipFile, writing: Writing): Promise<BackupManifest> {
  const kept = writing.tables.filter(({ name }) => !leftOutTables.has(name));
  const tables: BackedUpTable[] = [];
  for (const table of kept) tables.push(await addTable(zip, table, writing));
  const manifest: BackupManifest = {
    format: backupFormat,
    version: writing.version,
    createdAt: writing.createdAt,
    migrations: writing.migrations,
    tables,
    sequences: [...(await readSequences(writing.client))],
    leftOut: writing.tables.map(({ name }) => name).filter((name) => leftOutTables.has(name)),
  };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestEntry, {
    mtime: new Date(writing.createdAt),
    mode,
  });
  zip.end();
  return manifest;
}

async function addTable(
  zip: ZipFile,
  table: TableShape,
  { client, createdAt }: Writing,
): Promise<BackedUpTable> {
  const { stream, measures } = measure();
  zip.addReadStream(stream, tableEntry(table.name), { mtime: new Date(createdAt), mode });
  await pipeline(client.query(copyTo(`COPY ${copied(table)} TO STDOUT`)), stream);
  return { name: table.name, columns: [...table.columns], ...measures() };
}

/** Of the files when they are unpacked. */
const mode = 0o100600;
