import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrationStatus } from "../database/migrations";
import { createEmptyDatabase, type TestDatabase } from "../database/test-database";
import { query } from "../database/test-rows";
import { withSoundBackup } from "./open-backup";
import { restoreBackup } from "./restore-backup";
import { upgradeDatabase } from "./upgrade-database";

let database: TestDatabase;
let home: string;
let directory: string;
let folder: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  home = await mkdtemp(path.join(tmpdir(), "upgrade-"));
  directory = path.join(home, "migrations");
  folder = path.join(home, "backups");
  await writeMigration("1_first", "CREATE TABLE note (id int PRIMARY KEY, text text);");
});
afterEach(async () => {
  await database.drop();
  await rm(home, { recursive: true });
});

test("a first start has nothing to back up, and a start of the same version changes nothing", async () => {
  expect(await upgrade()).toEqual({ applied: ["1_first"], backup: null });
  expect(await upgrade()).toEqual({ applied: [], backup: null });
  await expect(readdir(folder)).rejects.toThrow("ENOENT");
});

test("an upgrade keeps the data as it was before, in a backup that can be restored", async () => {
  await upgrade();
  await query(database, "INSERT INTO note VALUES (1, '甲')");
  await writeMigration("2_next", "UPDATE note SET text = '乙';");
  const { applied, backup } = await upgrade();
  expect(applied).toEqual(["2_next"]);
  expect(await query(database, "SELECT text FROM note")).toEqual([{ text: "乙" }]);

  await rm(path.join(directory, "2_next"), { recursive: true }); // the version before
  const before = await createEmptyDatabase();
  const { adminUrl: url } = before;
  const restored = await withSoundBackup(backup ?? "", (sound) =>
    restoreBackup(sound, { url, directory }),
  );
  expect(restored).toMatchObject({ ok: true });
  expect(await query(before, "SELECT text FROM note")).toEqual([{ text: "甲" }]);
  await before.drop();
});

test("a failed upgrade leaves the data to the version before, and says where its backup is", async () => {
  await upgrade();
  await query(database, "INSERT INTO note VALUES (1, '甲')");
  await writeMigration("2_broken", "UPDATE note SET text = '乙'; SELECT 1/0;");
  await expect(upgrade()).rejects.toThrow(
    /2_broken.*未留下任何改动[\s\S]*旧版本可以继续使用.*before-upgrade-/,
  );
  expect(await query(database, "SELECT text FROM note")).toEqual([{ text: "甲" }]);
  await rm(path.join(directory, "2_broken"), { recursive: true });
  const status = await migrationStatus({ url: database.adminUrl, directory });
  expect(status).toEqual({
    applied: ["1_first"],
    pending: [],
    edited: [],
    failed: [],
    unknown: [],
  });
});

test("without a place for the backup nothing is upgraded", async () => {
  await upgrade();
  await writeMigration("2_next", "CREATE TABLE next (id int);");
  await writeFile(folder, "a file where the folder should be");
  await expect(upgrade()).rejects.toThrow(/没有升级/);
  expect(await migrationStatus({ url: database.adminUrl, directory })).toMatchObject({
    pending: ["2_next"],
  });
});

test("of several that upgrade at once one backs up and applies, and none fails", async () => {
  await upgrade();
  await writeMigration("2_next", "SELECT pg_sleep(0.3); CREATE TABLE next (id int);");
  const upgraded = await Promise.all(Array.from({ length: 4 }, upgrade));
  expect(upgraded.flatMap(({ applied }) => applied)).toEqual(["2_next"]);
  expect(await readdir(folder)).toHaveLength(1);
});

function upgrade() {
  return upgradeDatabase({ url: database.adminUrl, directory, folder });
}

async function writeMigration(name: string, sql: string): Promise<void> {
  await mkdir(path.join(directory, name), { recursive: true });
  await writeFile(path.join(directory, name, "migration.sql"), sql);
}
