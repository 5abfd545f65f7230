import "server-only";
import type pg from "pg";

export const appRole = "nianbao_app";

/** The role that the app signs in with: it reads and writes rows, and cannot change the schema. */
export async function ensureAppRole(admin: pg.Client, password: string): Promise<void> {
  const { rowCount } = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [appRole]);
  if (rowCount) return;
  await admin.query(`CREATE ROLE ${appRole} LOGIN PASSWORD ${admin.escapeLiteral(password)}`);
}

export async function ensureDatabase(admin: pg.Client, name: string): Promise<void> {
  const { rowCount } = await admin.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  if (!rowCount) await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)}`);
}

/** Gives the app its rights on every table that later migrations make. */
export async function grantAppRights(admin: pg.Client): Promise<void> {
  await admin.query(`
    GRANT USAGE ON SCHEMA public TO ${appRole};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public
      GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${appRole};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${appRole};
  `);
}
