import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportDocx } from "@/lib/export/docx/export-docx";
import { ok, type Result } from "@/lib/result";
import { narrativeAddress } from "@/lib/template/cells";
import type { Actor } from "../actor";
import { verifyAudit } from "../audit-chain";
import {
  createEmptyDatabase,
  createTestDatabase,
  type TestDatabase,
} from "../database/test-database";
import {
  createOffice,
  operation,
  save,
  signedInHeader,
  startDraft,
  useTestDatabase,
} from "../database/test-offices";
import { createReviewedOffice, go, startCompleteDraft } from "../database/test-review";
import { query, rowsOf } from "../database/test-rows";
import { closeDatabase } from "../db";
import { findReport } from "../reports/queries";
import { leftOutTables } from "./left-out";
import type { BackupManifest } from "./manifest";
import { withSoundBackup } from "./open-backup";
import { replaceFile } from "./replace-file";
import { restoreBackup } from "./restore-backup";
import { writeBackup } from "./write-backup";

const directory = "prisma/migrations";
const made: TestDatabase[] = [];
let source: TestDatabase;
let folder: string;
let file: string;
let reports: readonly (readonly [Actor, string])[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "backup-"));
  file = path.join(folder, "backup.zip");
  source = await useTestDatabase();
  const office = await createReviewedOffice();
  const { clerk, supervisor, reviewer } = office;
  const published = await startCompleteDraft(clerk);
  await go(
    published,
    [clerk, "submit"],
    [supervisor, "sign"],
    [clerk, "handIn"],
    [reviewer, "accept"],
    [clerk, "publish"],
  );
  const [other] = await createOffice("青溪县水务局");
  const draft = await startDraft(other);
  await save(
    other,
    draft,
    operation(narrativeAddress("overview"), "一、含制表符\t与反斜杠\\N\n第二行"),
  );
  await signedInHeader(other);
  // An administrator has ended the task that a reviewer's membership gives; it must not come back.
  await query(source, "UPDATE organization SET supervises = false");
  await query(source, "INSERT INTO audit_entry (action) VALUES ('sign-in'), ('sign-out')");
  reports = [
    [clerk, published],
    [other, draft],
  ];
  expect(await backUp(source, file)).toMatchObject({ ok: true });
});

afterAll(async () => {
  await closeDatabase();
  for (const database of made) await database.drop();
  await source.drop();
  await rm(folder, { recursive: true });
});

test("a restored database has the same rows in every table, and the audit log is sound", async () => {
  const target = await restored(file);
  expect(await rowsOf(target, leftOutTables)).toEqual(await rowsOf(source, leftOutTables));
  const pool = new pg.Pool({ connectionString: target.adminUrl });
  expect(await verifyAudit(pool).finally(() => pool.end())).toMatchObject({
    entries: expect.any(Number),
    breaches: [],
  });
});

test("Word files made of a restored database are the same bytes", async () => {
  const before = await documents();
  process.env.DATABASE_URL = (await restored(file)).url;
  await closeDatabase();
  const after = await documents().finally(async () => {
    process.env.DATABASE_URL = source.url;
    await closeDatabase();
  });
  expect(before).toHaveLength(reports.length * 2);
  expect(
    after.map((document, index) => Buffer.compare(document, before[index] ?? Buffer.of())),
  ).toEqual(before.map(() => 0));
});

test("after restoring, history is append-only, frozen reports are frozen and keys are checked again", async () => {
  const target = await restored(file);
  expect(await guardsOf(target)).toEqual(await guardsOf(source));
  await expect(query(target, "DELETE FROM report_event")).rejects.toThrow("append-only");
  await expect(query(target, "UPDATE report_field SET version = 9")).rejects.toThrow("frozen");
  await expect(
    query(target, "UPDATE report SET organization_id = gen_random_uuid()"),
  ).rejects.toThrow("foreign key");
});

test("what is written during a backup is not in it, and whoever writes does not wait", async () => {
  const busy = await createTestDatabase();
  made.push(busy);
  const addOffice = (name: string) =>
    query(
      busy,
      `INSERT INTO organization (full_name, short_name, kind)
      VALUES ('${name}', '${name}', 'office')`,
    );
  await addOffice("先有的单位");
  const before = await rowsOf(busy, leftOutTables);
  const during = path.join(folder, "during.zip");
  const writer = new pg.Client({ connectionString: busy.adminUrl });
  await writer.connect();
  await writer.query("BEGIN; LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE");
  // The backup waits for its first lock; the snapshot is taken when it has them all.
  const backup = backUp(busy, during);
  await expect.poll(() => waiting(busy), { interval: 20 }).toBe(1);
  await writer.query("COMMIT");
  let written = 0;
  const state = { done: false };
  const ended = backup.finally(() => {
    state.done = true;
  });
  while (!state.done) {
    await writer.query(`BEGIN; INSERT INTO organization (full_name, short_name, kind)
      VALUES ('后来${written}', '后来${written}', 'office');
      INSERT INTO audit_entry (action) VALUES ('sign-in'); COMMIT`);
    written += 1;
  }
  await writer.end();
  expect(await ended).toMatchObject({ ok: true });
  const rows = await rowsOf(await restored(during), leftOutTables);
  const offices = rows.organization?.length ?? 0;
  // One transaction wrote both or neither.
  expect(offices - (before.organization?.length ?? 0)).toBe(rows.audit_entry?.length);
  expect(written).toBeGreaterThan(0);
  const now = (await rowsOf(busy, leftOutTables)).organization ?? [];
  expect(now).toEqual(expect.arrayContaining([...(rows.organization ?? [])]));
});

test("sign-ins, counters and unconfirmed files stay behind, and nothing refers to them", async () => {
  const manifest = await manifestOf(file);
  expect(manifest.leftOut).toEqual([...leftOutTables]);
  expect(manifest.tables.map(({ name }) => name)).not.toContain("session");
  expect(await query(source, "SELECT FROM session")).not.toEqual([]);
  const referred = await query(
    source,
    `SELECT DISTINCT confrelid::regclass::text AS name
    FROM pg_constraint WHERE contype = 'f'`,
  );
  expect(referred.filter(({ name }) => leftOutTables.has(String(name)))).toEqual([]);
});

test("only its owner may read the file, and no part of it is left beside it", async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).filter((name) => name.endsWith(".partial"))).toEqual([]);
});

test("a backup that breaks off leaves the former one as it was, and nothing beside it", async () => {
  const kept = path.join(folder, "kept.zip");
  await writeFile(kept, "the former one");
  const broken = replaceFile(kept, async (handle) => {
    await handle.writeFile("half of");
    throw new Error("the disk is full");
  });
  await expect(broken).rejects.toThrow("the disk is full");
  expect(await readFile(kept, "utf8")).toBe("the former one");
  expect((await readdir(folder)).filter((name) => name.endsWith(".partial"))).toEqual([]);
});

describe("a file that is not sound is refused before any database is asked", () => {
  test.each<[string, (bytes: Buffer) => Buffer, unknown]>([
    ["cut short", (bytes) => bytes.subarray(0, bytes.length - 30), { kind: "unreadable" }],
    ["half of it", (bytes) => bytes.subarray(0, bytes.length / 2), { kind: "unreadable" }],
    ["empty", () => Buffer.of(), { kind: "unreadable" }],
    ["another file", () => Buffer.from("年度报告".repeat(50)), { kind: "unreadable" }],
    ["a flipped byte", (bytes) => flipped(bytes, 200), { kind: "damaged", table: "account" }],
  ])("%s", async (name, change, reason) => {
    const broken = path.join(folder, `${name}.zip`);
    await writeFile(broken, change(await readFile(file)));
    expect(await checked(broken)).toEqual({ ok: false, reason });
  });

  test("wherever a byte is flipped, it is noticed or changes nothing", async () => {
    const bytes = await readFile(file);
    const whole = await manifestOf(file);
    const broken = path.join(folder, "flipped.zip");
    const places = Array.from({ length: 150 }, (_, index) =>
      Math.floor((bytes.length * index) / 150),
    );
    for (const place of places) {
      await writeFile(broken, flipped(bytes, place));
      const result = await checked(broken);
      if (result.ok) expect(result.value, `byte ${place}`).toEqual(whole);
    }
  });
});

function flipped(bytes: Buffer, place: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[place] = (changed[place] ?? 0) ^ 0x10;
  return changed;
}

describe("a restore is refused, and leaves the database as it is", () => {
  test("where there is a row", async () => {
    const target = await createTestDatabase();
    made.push(target);
    await query(target, "INSERT INTO audit_entry (action) VALUES ('sign-in')");
    expect(await restore(file, target)).toEqual({
      ok: false,
      reason: { kind: "not-empty", table: "audit_entry" },
    });
    expect(await query(target, "SELECT FROM audit_entry")).toHaveLength(1);
  });

  test("where somebody else's tables are", async () => {
    const target = await emptyDatabase();
    await query(target, "CREATE TABLE theirs (id int)");
    expect(await restore(file, target)).toMatchObject({
      reason: { kind: "not-empty", table: "theirs" },
    });
  });

  test("where the app holds a table", async () => {
    const target = await createTestDatabase();
    made.push(target);
    const holder = new pg.Client({ connectionString: target.adminUrl });
    await holder.connect();
    await holder.query("BEGIN; LOCK TABLE report IN ACCESS SHARE MODE");
    expect(await restore(file, target)).toEqual({ ok: false, reason: { kind: "in-use" } });
    await holder.end();
  });
});

test("a database with the same migrations and no rows is empty too", async () => {
  const target = await createTestDatabase();
  made.push(target);
  expect(await restore(file, target)).toMatchObject({ ok: true, value: { upgraded: [] } });
  expect(await rowsOf(target, leftOutTables)).toEqual(await rowsOf(source, leftOutTables));
});

async function restored(from: string): Promise<TestDatabase> {
  const target = await emptyDatabase();
  expect(await restore(from, target)).toEqual({ ok: true, value: { upgraded: [], skipped: [] } });
  return target;
}

async function emptyDatabase(): Promise<TestDatabase> {
  const target = await createEmptyDatabase();
  made.push(target);
  return target;
}

const restore = (from: string, { adminUrl }: TestDatabase) =>
  withSoundBackup(from, (backup) => restoreBackup(backup, { url: adminUrl, directory }));

const backUp = ({ adminUrl }: TestDatabase, to: string) =>
  writeBackup({ url: adminUrl, file: to, version: "1.0.0" });

const checked = (from: string): Promise<Result<BackupManifest, unknown>> =>
  withSoundBackup(from, async ({ manifest }) => ok(manifest));

async function manifestOf(from: string): Promise<BackupManifest> {
  const result = await checked(from);
  return result.ok ? result.value : expect.unreachable("the backup is not sound");
}

async function documents(): Promise<readonly Buffer[]> {
  const made: Buffer[] = [];
  for (const [actor, id] of reports) {
    const stored = (await findReport(actor, id)) ?? expect.unreachable("the report is not there");
    for (const style of ["official", "gb9704"] as const) {
      made.push(Buffer.from(await exportDocx(stored.report, style)));
    }
  }
  return made;
}

const guardsOf = (database: TestDatabase) =>
  query(
    database,
    `SELECT conrelid::regclass::text AS place, pg_get_constraintdef(oid) AS guard
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT tgrelid::regclass::text, tgname || tgenabled::text
      FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
  );

async function waiting(database: TestDatabase): Promise<number> {
  const name = new URL(database.adminUrl).pathname.slice(1);
  return (
    await query(
      database,
      `SELECT FROM pg_stat_activity
    WHERE datname = '${name}' AND wait_event_type = 'Lock'`,
    )
  ).length;
}
