import "server-only";
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { appRole } from "./database-roles";
import type { MigrationFile } from "./migration-files";

/** One migration as the database remembers it, in Prisma's own bookkeeping table. */
export type RecordedMigration = {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
};

/** The table as Prisma's engine creates it, so that its tools read our history. */
export async function ensureHistory(client: pg.Client): Promise<void> {
  if (await hasHistory(client)) return;
  await client.query(`
    CREATE TABLE _prisma_migrations (
      id                  VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum            VARCHAR(64) NOT NULL,
      finished_at         TIMESTAMPTZ,
      migration_name      VARCHAR(255) NOT NULL,
      logs                TEXT,
      rolled_back_at      TIMESTAMPTZ,
      started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count INTEGER NOT NULL DEFAULT 0
    );
    DO $$ BEGIN
      IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${appRole}') THEN
        REVOKE ALL ON _prisma_migrations FROM ${appRole};
        GRANT SELECT ON _prisma_migrations TO ${appRole};
      END IF;
    END $$;
  `);
}

export async function readHistory(client: pg.Client): Promise<readonly RecordedMigration[]> {
  if (!(await hasHistory(client))) return [];
  const { rows } = await client.query<RecordedMigration>(`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name
  `);
  return rows;
}

export async function recordMigration(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
     VALUES ($1, $2, now(), $3, 1)`,
    [randomUUID(), file.checksum, file.name],
  );
}

async function hasHistory(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS yes",
  );
  return rows[0].yes;
}
