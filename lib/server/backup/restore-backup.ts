import "server-only";
import type pg from "pg";
import { ok, type Result, refuse } from "@/lib/result";
import { type MigrationFile, readMigrationFiles } from "../database/migration-files";
import { readHistory } from "../database/migration-history";
import { applyMigrations } from "../database/migrations";
import { firstFilled, readTables } from "./catalogue";
import { type LoadRefusal, loadTables } from "./load-tables";
import type { BackupManifest } from "./manifest";
import type { SoundBackup } from "./open-backup";
import { withSession } from "./with-session";

export type RestoreRefusal =
  | LoadRefusal
  /** Migrations of the backup that this version does not have, or has with another text. */
  | { readonly kind: "unknown-migration" | "edited-migration"; readonly names: readonly string[] }
  /** The target has migrations that the backup does not have. */
  | { readonly kind: "newer-database"; readonly names: readonly string[] };

export type Restored = {
  /** Migrations that came after the backup and were applied to what it brought. */
  readonly upgraded: readonly string[];
  /** Tables of the backup that are not this application's. */
  readonly skipped: readonly string[];
};

type Target = { readonly url: string; readonly directory: string };

/**
 * Restores a backup into an empty database: its migrations, its rows, then the migrations since. All rows
 * come in one transaction; where it fails or is refused, at most empty tables stay, which the next attempt
 * takes as they are. Rejects with an OperatorError or PostgreSQL's own.
 */
export async function restoreBackup(
  backup: SoundBackup,
  { url, directory }: Target,
): Promise<Result<Restored, RestoreRefusal>> {
  const { manifest } = backup;
  const strange = strangeMigrations(manifest, await readMigrationFiles(directory));
  if (strange) return refuse(strange);
  const obstacle = await withSession(url, (client) => findObstacle(client, manifest));
  if (obstacle) return refuse(obstacle);

  const only = new Set(manifest.migrations.map(({ name }) => name));
  await applyMigrations({ url, directory, only });
  const loaded = await withSession(url, (client) => loadTables(client, backup));
  if (!loaded.ok) return loaded;
  const upgraded = await applyMigrations({ url, directory });
  await withSession(url, (client) => client.query("ANALYZE"));
  return ok({ upgraded, skipped: loaded.value });
}

function strangeMigrations(
  { migrations }: BackupManifest,
  files: readonly MigrationFile[],
): RestoreRefusal | null {
  const checksums = new Map(files.map(({ name, checksum }) => [name, checksum]));
  const unknown = migrations.filter(({ name }) => !checksums.has(name));
  if (unknown.length > 0) return { kind: "unknown-migration", names: namesOf(unknown) };
  const edited = migrations.filter(({ name, checksum }) => checksums.get(name) !== checksum);
  return edited.length > 0 ? { kind: "edited-migration", names: namesOf(edited) } : null;
}

async function findObstacle(
  client: pg.Client,
  { migrations }: BackupManifest,
): Promise<RestoreRefusal | null> {
  const history = await readHistory(client);
  const tables = await readTables(client);
  const [first] = tables;
  if (first && history.length === 0) return { kind: "not-empty", table: first.name };
  const filled = await firstFilled(client, tables);
  if (filled !== null) return { kind: "not-empty", table: filled };
  const known = new Set(namesOf(migrations));
  const later = history.filter(({ name }) => !known.has(name));
  return later.length > 0 ? { kind: "newer-database", names: namesOf(later) } : null;
}

function namesOf(migrations: readonly { readonly name: string }[]): readonly string[] {
  return migrations.map(({ name }) => name);
}
