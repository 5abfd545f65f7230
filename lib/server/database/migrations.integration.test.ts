import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyMigrations, migrationStatus } from "./migrations";
import { createEmptyDatabase, type TestDatabase } from "./test-database";

let database: TestDatabase;
let directory: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  directory = await mkdtemp(path.join(tmpdir(), "migrations-"));
});

afterEach(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

test("of six runners at once, exactly one applies", async () => {
  await writeMigration("1_slow", "CREATE TABLE a (); SELECT pg_sleep(0.3); CREATE TABLE b ();");
  await writeMigration("2_next", "CREATE TABLE c ();");
  const results = await Promise.all(Array.from({ length: 6 }, apply));
  expect(results.filter((names) => names.length > 0)).toEqual([["1_slow", "2_next"]]);
  expect(await apply()).toEqual([]);
});

test("functions and triggers keep the semicolons inside their bodies", async () => {
  await writeMigration(
    "1_trigger",
    `CREATE TABLE note (text text, length int); -- a comment; with a semicolon
     CREATE FUNCTION measure() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN NEW.length := length(NEW.text); RETURN NEW; END; $$;
     CREATE TRIGGER measure BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION measure();`,
  );
  await apply();
  expect(await query("INSERT INTO note (text) VALUES ('年度报告') RETURNING length")).toEqual([
    { length: 4 },
  ]);
});

test("a failing file is named, rolls back whole and leaves the earlier ones applied", async () => {
  await writeMigration("1_sound", "CREATE TABLE sound ();");
  await writeMigration("2_broken", "CREATE TABLE half (); SELECT 1/0;");
  await writeMigration("3_later", "CREATE TABLE later ();");
  await expect(apply()).rejects.toThrow(/2_broken.*未留下任何改动.*division by zero/);
  expect(await tables()).toEqual(["sound"]);
  expect(await status()).toMatchObject({ applied: ["1_sound"], pending: ["2_broken", "3_later"] });

  await writeMigration("2_broken", "CREATE TABLE half ();");
  expect(await apply()).toEqual(["2_broken", "3_later"]);
});

test("a file edited after it was applied is refused by name", async () => {
  await writeMigration("1_first", "CREATE TABLE a ();");
  await apply();
  await writeMigration("1_first", "CREATE TABLE a (id int);");
  await expect(apply()).rejects.toThrow(/1_first.*改动过/);
  expect((await status()).edited).toEqual(["1_first"]);
});

test("line endings of a Windows checkout are not an edit", async () => {
  await writeMigration("1_first", "CREATE TABLE a\n();\n");
  await apply();
  await writeMigration("1_first", "CREATE TABLE a\r\n();\r\n");
  expect(await apply()).toEqual([]);
});

test("a migration of a newer version is left alone", async () => {
  await writeMigration("1_first", "CREATE TABLE a ();");
  await writeMigration("2_newer", "CREATE TABLE b ();");
  await apply();
  await rm(path.join(directory, "2_newer"), { recursive: true });
  expect(await apply()).toEqual([]);
  expect((await status()).unknown).toEqual(["2_newer"]);
});

test("a file that opens with -- no-transaction may build an index concurrently", async () => {
  await writeMigration("1_table", "CREATE TABLE a (id int);");
  await writeMigration("2_index", "-- no-transaction\nCREATE INDEX CONCURRENTLY a_id ON a (id);");
  expect(await apply()).toEqual(["1_table", "2_index"]);
});

test("a migration begun and not finished by another tool is refused", async () => {
  await writeMigration("1_first", "CREATE TABLE a ();");
  await apply();
  await query("UPDATE _prisma_migrations SET finished_at = NULL");
  await expect(apply()).rejects.toThrow(/1_first.*未完成/);
});

test("a role without the right to make tables is told which variable to set", async () => {
  await writeMigration("1_first", "CREATE TABLE a ();");
  await expect(applyMigrations({ url: database.url, directory })).rejects.toThrow(
    /MIGRATION_DATABASE_URL/,
  );
});

test("after kill -9 in the middle of a file the next runner applies it", async () => {
  await writeMigration("1_slow", "CREATE TABLE a (); SELECT pg_sleep(2); CREATE TABLE b ();");
  const runner = runInOwnProcess();
  await expect.poll(sleepingSessions, { timeout: 20_000, interval: 50 }).toBe(1);
  runner.kill("SIGKILL");
  expect(await apply()).toEqual(["1_slow"]);
  expect(await tables()).toEqual(["a", "b"]);
});

function apply(): Promise<readonly string[]> {
  return applyMigrations({ url: database.adminUrl, directory });
}

function status() {
  return migrationStatus({ url: database.adminUrl, directory });
}

async function writeMigration(name: string, sql: string): Promise<void> {
  await mkdir(path.join(directory, name), { recursive: true });
  await writeFile(path.join(directory, name, "migration.sql"), sql);
}

function runInOwnProcess(): ChildProcess {
  const options = ["--conditions=react-server", "--import", "tsx"];
  const command = ["cli/database.ts", "migrate", "--directory", directory];
  return spawn(process.execPath, [...options, ...command], {
    env: { ...process.env, DATABASE_URL: database.adminUrl },
    stdio: "ignore",
  });
}

async function sleepingSessions(): Promise<number> {
  const statement = "SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = ";
  const name = new URL(database.adminUrl).pathname.slice(1);
  return (await query(`${statement}'${name}'`)).length;
}

async function tables(): Promise<readonly unknown[]> {
  const rows = await query(`SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind = 'r' AND nspname = 'public' AND relname <> '_prisma_migrations' ORDER BY 1`);
  return rows.map((row) => row.relname);
}

async function query(statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows;
}
