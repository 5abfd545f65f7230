import pg from "pg";

/** What a database consists of, one line each, as far as a Prisma schema can say it. */
export async function describeSchema(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query<{ line: string }>(catalogQueries.join(" UNION ALL "))
    .finally(() => client.end());
  return rows.map(({ line }) => line).sort();
}

// Left out, because the schema language has no word for them: functions, triggers, checks,
// exclusions, and indexes with a condition or over an expression.
const catalogQueries = [
  `SELECT format('column %I.%I %s %s %s', relname, attname, format_type(atttypid, atttypmod),
     CASE WHEN attnotnull THEN 'required' ELSE 'optional' END, pg_get_expr(adbin, adrelid)) AS line
   FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
     LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
   WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0
     AND NOT attisdropped AND relname <> '_prisma_migrations'`,
  `SELECT format('constraint %s %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line
   FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')
     AND conrelid <> COALESCE(to_regclass('_prisma_migrations'), 0)`,
  `SELECT pg_get_indexdef(indexrelid) AS line
   FROM pg_index JOIN pg_class c ON c.oid = indrelid
   WHERE relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'
     AND indpred IS NULL AND indexprs IS NULL`,
  `SELECT format('enum %s %L', enumtypid::regtype, enumlabel) AS line
   FROM pg_enum JOIN pg_type t ON t.oid = enumtypid WHERE typnamespace = 'public'::regnamespace`,
];
