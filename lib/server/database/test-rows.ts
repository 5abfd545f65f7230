import "server-only";
import pg from "pg";
import type { TestDatabase } from "./test-database";

type Row = Readonly<Record<string, unknown>>;

/** Runs a statement as migrations do, past every command of the app. */
export async function query(
  { adminUrl }: Pick<TestDatabase, "adminUrl">,
  statement: string,
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const result = await client.query<Row>(statement).finally(() => client.end());
  return result.rows ?? [];
}

/** Every row of every table as text, in one order, but of the tables named. */
export async function rowsOf(
  database: TestDatabase,
  without: ReadonlySet<string> = new Set(),
): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await query(
    database,
    `SELECT relname AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`,
  );
  const contents = tables
    .map(({ name }) => String(name))
    .filter((name) => !without.has(name))
    .map(async (name) => {
      const rows = await query(database, `SELECT t::text AS line FROM "${name}" t ORDER BY 1`);
      return [name, rows.map(({ line }) => String(line))] as const;
    });
  return Object.fromEntries(await Promise.all(contents));
}
