import { readFile } from "node:fs/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createEmptyDatabase,
  createTestDatabase,
  type TestDatabase,
} from "@/lib/server/database/test-database";
import { describeSchema } from "./describe-schema";
import { schemaDiff } from "./schema-diff";

let migrated: TestDatabase;
let intended: TestDatabase;

beforeAll(async () => {
  migrated = await createTestDatabase();
  intended = await createEmptyDatabase();
});

afterAll(async () => {
  await migrated.drop();
  await intended.drop();
});

test("the migrations lead to exactly what the Prisma schema says", async () => {
  await run(intended, await schemaDiff(null, await readFile("prisma/schema.prisma", "utf8")));
  expect(await describeSchema(migrated.adminUrl)).toEqual(await describeSchema(intended.adminUrl));
});

test("a column that only one side has is drift", async () => {
  const before = await describeSchema(migrated.adminUrl);
  await run(migrated, "CREATE TABLE drifted (id int PRIMARY KEY)");
  const added = (await describeSchema(migrated.adminUrl)).filter((line) => !before.includes(line));
  expect(added).toContain("column drifted.id integer required ");
});

async function run({ adminUrl }: TestDatabase, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
