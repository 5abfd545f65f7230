import "server-only";
import pg from "pg";
import type { BackedUpSequence } from "./manifest";

/** A table and the columns that are stored in it: generated ones are computed again. */
export type TableShape = { readonly name: string; readonly columns: readonly string[] };

/** Every table of the application, by name, without the migration history. */
export async function readTables(client: pg.Client): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
      AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind = 'r' AND c.relname <> '_prisma_migrations'
      AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"
  `);
  return rows;
}

/** Where each sequence stands; `value` as text, since it may not fit a number. */
export async function readSequences(client: pg.Client): Promise<readonly BackedUpSequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
    WHERE c.relkind = 'S' ORDER BY c.relname COLLATE "C"
  `);
  const sequences: BackedUpSequence[] = [];
  for (const { name } of rows) {
    const { rows: states } = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${quoted(name)}`,
    );
    sequences.push(...states.map((state) => ({ name, ...state })));
  }
  return sequences;
}

/** The first table that has a row; null when all are empty. */
export async function firstFilled(
  client: pg.Client,
  tables: readonly TableShape[],
): Promise<string | null> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`);
    if (rowCount) return name;
  }
  return null;
}

/** The part of a COPY statement that names table and columns. */
export function copied({ name, columns }: TableShape): string {
  return `${quoted(name)} (${columns.map(quoted).join(", ")})`;
}

export const quoted = (name: string): string => pg.escapeIdentifier(name);
