import "server-only";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { ok, type Result, refuse } from "@/lib/result";
import { OperatorError } from "../database/operator-error";
import { copied, firstFilled, quoted, readTables } from "./catalogue";
import { layAside } from "./lay-aside";
import type { BackedUpTable } from "./manifest";
import { areEqual, measure } from "./measure";
import type { SoundBackup } from "./open-backup";

export type LoadRefusal =
  | { readonly kind: "not-empty"; readonly table: string }
  | { readonly kind: "in-use" };

/**
 * Loads all tables and sequences of a backup into empty ones of the same shape, or nothing. Answers the
 * names of tables in it that the database does not have: somebody else's, in the same schema.
 */
export async function loadTables(
  client: pg.Client,
  backup: SoundBackup,
): Promise<Result<readonly string[], LoadRefusal>> {
  await client.query("BEGIN");
  const loaded = await load(client, backup);
  await client.query(loaded.ok ? "COMMIT" : "ROLLBACK");
  return loaded;
}

async function load(
  client: pg.Client,
  { manifest, read }: SoundBackup,
): Promise<Result<readonly string[], LoadRefusal>> {
  const tables = await readTables(client);
  const names = tables.map(({ name }) => quoted(name)).join(", ");
  await client.query("SET LOCAL lock_timeout = '10s'");
  const locked = await client
    .query(`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`)
    .then(() => true, unlessLocked);
  if (!locked) return refuse({ kind: "in-use" });
  const filled = await firstFilled(client, tables);
  if (filled !== null) return refuse({ kind: "not-empty", table: filled });

  const putBack = await layAside(client);
  const ours = new Set(tables.map(({ name }) => name));
  for (const table of manifest.tables.filter(({ name }) => ours.has(name))) {
    await loadTable(client, table, read);
  }
  for (const { name, value, called } of manifest.sequences) {
    await client.query("SELECT setval(to_regclass($1), $2, $3)", [quoted(name), value, called]);
  }
  await putBack();
  return ok(manifest.tables.map(({ name }) => name).filter((name) => !ours.has(name)));
}

function unlessLocked(error: unknown): false {
  const lockNotAvailable = "55P03";
  if (error instanceof pg.DatabaseError && error.code === lockNotAvailable) return false;
  throw error;
}

/** Measured again: the file could have been written over since it was checked. */
async function loadTable(
  client: pg.Client,
  table: BackedUpTable,
  read: SoundBackup["read"],
): Promise<void> {
  const { stream, measures } = measure();
  await pipeline(
    await read(table.name),
    stream,
    client.query(copyFrom(`COPY ${copied(table)} FROM STDIN`)),
  );
  if (areEqual(measures(), table)) return;
  throw new OperatorError("备份文件在恢复过程中被改动，没有恢复任何数据；请核对文件后重试。");
}
