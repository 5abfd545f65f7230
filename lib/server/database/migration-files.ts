import "server-only";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

export type MigrationFile = {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
  /** False for a file that opens with `-- no-transaction`: one statement, such as CREATE INDEX CONCURRENTLY. */
  readonly transactional: boolean;
};

/** The migrations of a directory, oldest first. */
export async function readMigrationFiles(directory: string): Promise<readonly MigrationFile[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readMigrationFile(directory, name)));
}

async function readMigrationFile(directory: string, name: string): Promise<MigrationFile> {
  const text = await readFile(path.join(directory, name, "migration.sql"), "utf8");
  const sql = text.replaceAll("\r\n", "\n"); // a checkout on Windows is not an edit
  const checksum = createHash("sha256").update(sql).digest("hex");
  return { name, sql, checksum, transactional: !/^-- no-transaction\b/.test(sql) };
}
