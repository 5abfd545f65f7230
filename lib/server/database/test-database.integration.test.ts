import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

test("the app's role writes rows and cannot change the schema", async () => {
  await query(database.adminUrl, "CREATE TABLE note (id serial PRIMARY KEY, text text)");
  await query(database.url, "INSERT INTO note (text) VALUES ('一')");
  expect(await query(database.url, "SELECT text FROM note")).toEqual([{ text: "一" }]);
  await expect(query(database.url, "DROP TABLE note")).rejects.toThrow(/must be owner/);
  await expect(query(database.url, "CREATE TABLE other ()")).rejects.toThrow(/permission denied/);
});

test("the app's role cannot rewrite the history of migrations", async () => {
  await expect(query(database.url, "DELETE FROM _prisma_migrations")).rejects.toThrow(
    /permission denied/,
  );
});

async function query(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows;
}
