import { randomBytes } from "node:crypto";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readMigrationFiles } from "../database/migration-files";
import { applyMigrations } from "../database/migrations";
import { createEmptyDatabase, type TestDatabase } from "../database/test-database";
import { query } from "../database/test-rows";
import { withSoundBackup } from "./open-backup";
import { restoreBackup } from "./restore-backup";
import { writeBackup } from "./write-backup";

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let migrations: string;

beforeEach(async () => {
  [source, target] = [await createEmptyDatabase(), await createEmptyDatabase()];
  folder = await mkdtemp(path.join(tmpdir(), "backup-"));
  migrations = path.join(folder, "migrations");
});
afterEach(async () => {
  await Promise.all([source.drop(), target.drop()]);
  await rm(folder, { recursive: true });
});

test("a backup of an earlier state is restored as it was and then brought up to date", async () => {
  const directory = "prisma/migrations";
  const names = (await readMigrationFiles(directory)).map(({ name }) => name);
  const only = new Set(names.slice(0, 1)); // the next one moves data of the account
  await applyMigrations({ url: source.adminUrl, directory, only });
  await query(
    source,
    `WITH office AS (INSERT INTO organization (full_name, short_name, kind)
       VALUES ('青溪县民政局', '民政局', 'department') RETURNING id)
     INSERT INTO account (organization_id, role, name)
     SELECT id, 'clerk', '周晓禾' FROM office`,
  );
  expect(await moved(directory)).toEqual({
    ok: true,
    value: { upgraded: names.slice(1), skipped: [] },
  });
  expect(await query(target, "SELECT role FROM membership")).toEqual([{ role: "clerk" }]);
});

test("tables that refer to each other, identities, generated columns and sequences come back", async () => {
  await writeMigration(
    "1_tables",
    `CREATE TABLE "Ä b" (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, other int, "order" text,
       twice int GENERATED ALWAYS AS (other * 2) STORED);
     CREATE TABLE c (id int PRIMARY KEY, b int NOT NULL REFERENCES "Ä b");
     ALTER TABLE "Ä b" ADD FOREIGN KEY (other) REFERENCES c DEFERRABLE;
     CREATE SEQUENCE untouched START 5;`,
  );
  await applyMigrations({ url: source.adminUrl, directory: migrations });
  await query(
    source,
    `INSERT INTO "Ä b" ("order") VALUES ('一'), ('二'); INSERT INTO c VALUES (7, 2);
     UPDATE "Ä b" SET other = 7 WHERE id = 1`,
  );
  expect(await moved(migrations)).toMatchObject({ ok: true });
  const next = `INSERT INTO "Ä b" ("order") VALUES ('三') RETURNING id, nextval('untouched')`;
  expect(await query(target, next)).toEqual([{ id: 3, nextval: "5" }]);
  expect(await query(target, `SELECT twice FROM "Ä b" WHERE id = 1`)).toEqual([{ twice: 14 }]);
});

test("a backup of a newer version, or of migrations with another text, is refused by name", async () => {
  await writeMigration("1_first", "CREATE TABLE a (id int);");
  await writeMigration("2_newer", "CREATE TABLE b (id int);");
  await applyMigrations({ url: source.adminUrl, directory: migrations });
  const older = path.join(folder, "older");
  await cp(path.join(migrations, "1_first"), path.join(older, "1_first"), { recursive: true });
  expect(await moved(older)).toEqual({
    ok: false,
    reason: { kind: "unknown-migration", names: ["2_newer"] },
  });
  await writeMigration("2_newer", "CREATE TABLE b (id bigint);");
  expect(await moved(migrations)).toEqual({
    ok: false,
    reason: { kind: "edited-migration", names: ["2_newer"] },
  });
  expect(await query(target, "SELECT FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
});

test("a database whose tables are newer than the backup is refused, even without rows", async () => {
  await writeMigration("1_first", "CREATE TABLE a (id int);");
  await applyMigrations({ url: source.adminUrl, directory: migrations });
  await writeMigration("2_newer", "CREATE TABLE b (id int);");
  await applyMigrations({ url: target.adminUrl, directory: migrations });
  expect(await moved(migrations)).toEqual({
    ok: false,
    reason: { kind: "newer-database", names: ["2_newer"] },
  });
});

test("an owner of tables who is no superuser backs up and restores", async () => {
  const owner = `owner_${randomBytes(6).toString("hex")}`;
  await query(source, `CREATE ROLE ${owner} LOGIN PASSWORD 'only for this test'`);
  for (const database of [source, target]) {
    await query(database, `GRANT ALL ON SCHEMA public TO ${owner}`);
  }
  const directory = "prisma/migrations";
  await applyMigrations({ url: signedInAs(owner, source), directory });
  await query(source, "INSERT INTO audit_entry (action) VALUES ('sign-in')");
  expect(await moved(directory, (database) => signedInAs(owner, database))).toMatchObject({
    ok: true,
  });
  expect(await query(target, "SELECT hash FROM audit_entry")).toEqual(
    await query(source, "SELECT hash FROM audit_entry"),
  );
});

test("a database without our tables has nothing to back up", async () => {
  const file = path.join(folder, "backup.zip");
  expect(await writeBackup({ url: source.adminUrl, file, version: "1" })).toEqual({
    ok: false,
    reason: "no-data",
  });
});

async function moved(directory: string, urlOf = ({ adminUrl }: TestDatabase) => adminUrl) {
  const file = path.join(folder, "backup.zip");
  const written = await writeBackup({ url: urlOf(source), file, version: "1" });
  if (!written.ok) throw new Error(written.reason);
  const url = urlOf(target);
  return withSoundBackup(file, (backup) => restoreBackup(backup, { url, directory }));
}

function signedInAs(role: string, { adminUrl }: TestDatabase): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = "only for this test";
  return url.href;
}

async function writeMigration(name: string, sql: string): Promise<void> {
  await mkdir(path.join(migrations, name), { recursive: true });
  await writeFile(path.join(migrations, name, "migration.sql"), sql);
}
