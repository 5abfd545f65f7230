import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createEmptyDatabase,
  createTestDatabase,
  type TestDatabase,
} from "@/lib/server/database/test-database";
import { query } from "@/lib/server/database/test-rows";

let source: TestDatabase;
let target: TestDatabase;
let folder: string;

beforeAll(async () => {
  source = await createTestDatabase();
  target = await createEmptyDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "nianbao-backup-"));
  await query(source, "INSERT INTO audit_entry (action) VALUES ('sign-in'), ('sign-out')");
  await nianbao(source, "--help"); // the first start may have to make the bundle, and says so
});
afterAll(async () => {
  await source.drop();
  await target.drop();
  await rm(folder, { recursive: true });
});

const commandLine = fileURLToPath(new URL("command-line.mjs", import.meta.url));

type Run = { readonly code: number; readonly out: string };

function nianbao(database: TestDatabase, ...argv: readonly string[]): Promise<Run> {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.adminUrl,
  };
  return new Promise((done) => {
    execFile(process.execPath, [commandLine, ...argv], { env }, (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), out: stdout + stderr }),
    );
  });
}

test("a database is backed up, verified and restored, once", async () => {
  const file = path.join(folder, "backup.zip");
  expect(await nianbao(source, "backup", "-o", file)).toEqual({
    code: 0,
    out: expect.stringMatching(/^已备份到 .*backup\.zip（0\.0 MB）：\d+ 张表，2 行。\n$/),
  });
  expect(await nianbao(source, "backup", "--verify", file)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^备份完整：\d+ 张表，2 行，写于 .*Z。\n$/),
  });
  expect(await nianbao(target, "restore", file)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^已恢复到 DATABASE_URL 指定的 .*：2 行。\n$/),
  });
  expect(await query(target, "SELECT action FROM audit_entry ORDER BY number")).toEqual([
    { action: "sign-in" },
    { action: "sign-out" },
  ]);
  expect(await nianbao(target, "restore", file)).toMatchObject({
    code: 2,
    out: expect.stringContaining("目标数据库不是空的（表 audit_entry），没有恢复"),
  });
});

test("what cannot be read or written is told in one sentence", async () => {
  const other = path.join(folder, "other.zip");
  await writeFile(other, "年度报告");
  const runs = await Promise.all([
    nianbao(source, "backup", "--verify", other),
    nianbao(target, "restore", other),
    nianbao(target, "restore", path.join(folder, "missing.zip")),
    nianbao(target, "restore", folder),
    nianbao(source, "backup", "-o", path.join(folder, "no", "such.zip")),
    nianbao(source, "backup", "-o", other, "--verify", other),
  ]);
  expect(runs.map(({ code }) => code)).toEqual([1, 2, 2, 2, 2, 2]);
  const sentences = [
    "文件不完整，或者不是备份文件",
    "文件不完整，或者不是备份文件",
    "没有这个文件",
    "这是一个文件夹",
    "文件夹不存在，请先建立",
    "只能写一个",
  ];
  for (const [index, sentence] of sentences.entries()) {
    expect(runs[index]?.out).toContain(sentence);
    expect(runs[index]?.out).toMatch(/^[^\n]+。\n$/);
  }
});
