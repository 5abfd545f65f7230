import "server-only";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export type TestDatabase = {
  /** As the app signs in: rows only. */
  readonly url: string;
  /** As migrations sign in. */
  readonly adminUrl: string;
  readonly drop: () => Promise<void>;
};

/** A fresh, migrated database for one test file. */
export function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl } = inject("testServer");
  return createDatabase(`TEMPLATE ${new URL(adminUrl).pathname.slice(1)}`);
}

/** A database on the same server without any migration. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase("");
}

async function createDatabase(options: string): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await administer(server.adminUrl, `CREATE DATABASE ${name} ${options}`);
  return {
    url: withDatabase(server.url, name),
    adminUrl: withDatabase(server.adminUrl, name),
    drop: () => administer(server.adminUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function administer(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(adminUrl, "postgres") });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function withDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = name;
  return target.href;
}
