import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { TestDatabase } from "@/lib/server/database/test-database";
import { useTestDatabase } from "@/lib/server/database/test-offices";
import { GET as live } from "../live/route";
import { GET } from "./route";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

test("a migrated database is ready", async () => {
  const response = await GET();
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: "ready", reasons: [] });
});

test("a database that is away is told without its address, and the process is live all the same", async () => {
  vi.stubEnv("DATABASE_URL", "postgresql://nobody:secret@127.0.0.1:1/nowhere");
  const response = await GET();
  vi.unstubAllEnvs();
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("5");
  expect(await response.json()).toEqual({ status: "not-ready", reasons: ["数据库无法连接"] });
  expect(live().status).toBe(200);
});

test("a missing migration is named", async () => {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  const { rows } = await client.query("DELETE FROM _prisma_migrations RETURNING migration_name");
  await client.end();
  const response = await GET();
  expect(response.status).toBe(503);
  expect((await response.json()).reasons).toEqual(
    rows.map((row) => `数据库迁移 ${row.migration_name} 尚未应用`),
  );
});
