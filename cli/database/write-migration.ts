import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { OperatorError } from "@/lib/server/database/operator-error";
import { schemaDiff } from "./schema-diff";

const run = promisify(execFile);
const schemaFile = "prisma/schema.prisma";

type NewMigration = { readonly name: string; readonly directory: string; readonly now: Date };

/** Writes the step from the committed schema to the one in the working tree, and returns its file. */
export async function writeMigration({ name, directory, now }: NewMigration): Promise<string> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new OperatorError(
      "迁移名称只能用小写字母、数字和下划线，并以字母开头，例如 add_report_title。",
    );
  }
  const sql = await schemaDiff(await committedSchema(), await readFile(schemaFile, "utf8"));
  const folder = path.join(directory, `${timestamp(now)}_${name}`);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  await writeFile(file, sql);
  return file;
}

// A schema that was never committed starts from an empty database.
async function committedSchema(): Promise<string | null> {
  return run("git", ["show", `HEAD:./${schemaFile}`]).then(
    ({ stdout }) => stdout,
    () => null,
  );
}

function timestamp(now: Date): string {
  return now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
}
