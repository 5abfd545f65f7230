import "server-only";
import type pg from "pg";

type Change = { readonly away: string; readonly back: string };

/**
 * Takes away, inside the caller's transaction, what would judge or change rows that come back: our triggers,
 * and foreign keys, whose order no order of tables satisfies in general. Needs no more than to own the
 * tables. Answers what puts all of it back, which also proves the foreign keys.
 */
export async function layAside(client: pg.Client): Promise<() => Promise<void>> {
  const triggers = await client.query<Change>(`
    SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', t.tgrelid::regclass, t.tgname) AS away,
      format('ALTER TABLE %s ENABLE TRIGGER %I', t.tgrelid::regclass, t.tgname) AS back
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
    WHERE NOT t.tgisinternal AND t.tgenabled = 'O'
  `);
  const foreignKeys = await client.query<Change>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', f.conrelid::regclass, f.conname) AS away,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', f.conrelid::regclass, f.conname,
        pg_get_constraintdef(f.oid)) AS back
    FROM pg_constraint f JOIN pg_namespace n ON n.oid = f.connamespace
    WHERE f.contype = 'f' AND n.nspname = current_schema() ORDER BY f.conname
  `);
  const changes = [...triggers.rows, ...foreignKeys.rows];
  for (const { away } of changes) await client.query(away);
  return async () => {
    for (const { back } of changes) await client.query(back);
  };
}
