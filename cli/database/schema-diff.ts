import { schemaEngine } from "./schema-engine";

/** The SQL that turns one Prisma schema into another; null stands for an empty database. */
export async function schemaDiff(from: string | null, to: string): Promise<string> {
  const engine = await schemaEngine();
  const { stdout } = await engine.diff({
    from: from === null ? { tag: "empty" } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return withoutPublicSchema(stdout ?? "");
}

function datamodel(content: string) {
  return { tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content }] };
}

// Every database has this schema, and creating it "if not exists" still asks for a right
// that a migration role on somebody else's server need not have.
function withoutPublicSchema(sql: string): string {
  return sql.replace('-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n', "");
}
