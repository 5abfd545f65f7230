import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AuditDetail, recordAudit } from "./audit";
import { verifyAudit } from "./audit-chain";
import type { TestDatabase } from "./database/test-database";
import { useTestDatabase } from "./database/test-offices";
import { connectionPool, prisma } from "./db";

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await useTestDatabase();
  owner = new pg.Client({ connectionString: database.adminUrl });
  await owner.connect();
});
afterEach(() => tamper("DELETE FROM audit_entry"));
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const person = { username: "林若溪" };

async function record(count: number): Promise<void> {
  for (let year = 1; year <= count; year += 1) {
    await recordAudit(
      prisma(),
      { action: "year-opened", subject: null, detail: { year } },
      person,
      "10.1.2.3",
    );
  }
}

/** As somebody who owns the tables and has turned their triggers off. */
async function tamper(statement: string): Promise<void> {
  await owner.query(`BEGIN; SET LOCAL session_replication_role = replica; ${statement}; COMMIT;`);
}

test("an entry tells who, from where, what and when, and its hash is what anybody computes", async () => {
  await recordAudit(
    prisma(),
    {
      action: "report-step",
      subject: "a7a1c0de-0000-4000-8000-000000000001",
      detail: { step: "accept", year: 2025, from: "handedIn", to: "accepted" },
      beforeHash: "",
      afterHash: "ab".repeat(32),
    },
    person,
    null,
  );
  const entry = await prisma().auditEntry.findFirstOrThrow();
  expect(entry).toMatchObject({
    number: 1n,
    username: "林若溪",
    address: null,
    action: "report-step",
    previousHash: "",
  });
  expect(Math.abs(Date.now() - entry.at.getTime())).toBeLessThan(10_000);
  expect(await verifyAudit(connectionPool())).toEqual({
    entries: 1,
    lastNumber: 1n,
    lastHash: entry.hash,
    breaches: [],
  });
});

test("what was taken back was never written: the next entry follows without a gap", async () => {
  await record(1);
  const taken = prisma().$transaction(async (transaction) => {
    await recordAudit(transaction, { action: "sign-out", subject: null }, person, null);
    throw new Error("taken back");
  });
  await expect(taken).rejects.toThrow("taken back");
  await record(1);
  expect(await verifyAudit(connectionPool())).toMatchObject({ entries: 2, breaches: [] });
});

test.each([
  ["a name", { organization: "周晓禾" }],
  ["a telephone number with its words", { cause: "电话 13800000000" }],
  ["a reason somebody wrote", { step: "return because of a typo" }],
  ["a key that nobody foresaw", { year: 2025, phone: "13800000000" }],
])("%s does not get into the log", async (_, detail) => {
  const smuggled: AuditDetail = detail;
  const written = recordAudit(
    prisma(),
    { action: "account-changed", subject: null, detail: smuggled },
    person,
    null,
  );
  await expect(written).rejects.toThrow();
  expect(await prisma().auditEntry.count()).toBe(0);
});

test.each([
  "UPDATE audit_entry SET username = 'x'",
  "DELETE FROM audit_entry",
  "TRUNCATE audit_entry",
])("neither the app nor the owner of the tables may say: %s", async (statement) => {
  await record(1);
  await expect(connectionPool().query(statement)).rejects.toMatchObject({ code: "42501" });
  await expect(owner.query(statement)).rejects.toThrow("audit_entry is append-only");
  expect(await verifyAudit(connectionPool())).toMatchObject({ entries: 1, breaches: [] });
});

test.each([
  "username = NULL",
  "address = ''",
  "action = 'sign-in'",
  `detail = '{"year": 7}'`,
  "at = at + interval '1 microsecond'",
  "subject = 'x'",
  "after_hash = ''",
])("an entry changed behind the triggers' back is named: %s", async (change) => {
  await record(3);
  await tamper(`UPDATE audit_entry SET ${change} WHERE number = 2`);
  expect((await verifyAudit(connectionPool())).breaches).toEqual([
    { number: 2n, problem: "changed" },
  ]);
});

test("an entry changed with a fresh hash no longer fits the one after it", async () => {
  await record(3);
  await tamper(`UPDATE audit_entry SET username = 'x' WHERE number = 2;
    UPDATE audit_entry entry SET hash = encode(sha256(convert_to(audit_text(entry), 'UTF8')), 'hex')
    WHERE number = 2`);
  expect((await verifyAudit(connectionPool())).breaches).toEqual([
    { number: 3n, problem: "not-linked" },
  ]);
});

test("removed entries are named, the first one too", async () => {
  await record(4);
  await tamper("DELETE FROM audit_entry WHERE number IN (1, 3)");
  expect((await verifyAudit(connectionPool())).breaches).toEqual([
    { number: 1n, problem: "missing" },
    { number: 3n, problem: "missing" },
  ]);
});

test("fifty writers at once make one chain", async () => {
  await Promise.all(
    Array.from({ length: 50 }, (_, year) =>
      prisma().$transaction(
        (transaction) =>
          recordAudit(
            transaction,
            { action: "year-opened", subject: null, detail: { year } },
            person,
            null,
          ),
        { maxWait: 30_000, timeout: 30_000 },
      ),
    ),
  );
  expect(await verifyAudit(connectionPool())).toMatchObject({ entries: 50, breaches: [] });
});
