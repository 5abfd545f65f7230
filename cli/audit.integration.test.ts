import { execFile } from "node:child_process";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/lib/server/database/test-database";

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.adminUrl });
  await owner.connect();
  for (const action of ["sign-in", "year-opened", "sign-out"]) {
    await owner.query("INSERT INTO audit_entry (action) VALUES ($1)", [action]);
  }
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

function audit(
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly out: string }> {
  const command = ["cli/command-line.mjs", "audit", ...argv];
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.adminUrl,
  };
  return new Promise((done) => {
    execFile(process.execPath, command, { env }, (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), out: stdout + stderr }),
    );
  });
}

const newest = async (): Promise<string> => {
  const { rows } = await owner.query<{ noted: string }>(
    "SELECT number || ':' || hash AS noted FROM audit_entry ORDER BY number DESC LIMIT 1",
  );
  return rows[0]?.noted ?? "";
};

async function tamper(statement: string): Promise<void> {
  await owner.query(`BEGIN; SET LOCAL session_replication_role = replica; ${statement}; COMMIT;`);
}

test("a log nobody touched is sound; then each trace of a hand in it is told", async () => {
  const noted = await newest();
  expect(await audit("verify", "--noted", noted)).toEqual({
    code: 0,
    out: `审计日志共 3 条，前后衔接，没有改动。\n最后一条（请抄录）：${noted}\n`,
  });

  await tamper("DELETE FROM audit_entry WHERE number = 3");
  expect(await audit("verify")).toMatchObject({ code: 0 });
  expect(await audit("verify", "--noted", noted)).toMatchObject({
    code: 1,
    out: expect.stringContaining("第 3 条与抄录的校验值不一致，或者已被删除"),
  });

  await tamper("UPDATE audit_entry SET action = 'sign-in' WHERE number = 2");
  expect(await audit("verify")).toMatchObject({
    code: 1,
    out: expect.stringContaining("第 2 条的内容与写入时不同"),
  });
});

test.each([
  [["delete"], "审计日志只能核对"],
  [["verify", "--noted", "3"], "--noted 应写成 序号:校验值"],
])("%j is refused with a sentence", async (argv, sentence) => {
  expect(await audit(...argv)).toMatchObject({ code: 2, out: expect.stringContaining(sentence) });
});
