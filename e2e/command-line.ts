import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What `nianbao import FILE` reads from a file: the report in interchange form. */
export async function importFile(path: string): Promise<ImportedFile> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "cli/command-line.mjs",
    "import",
    path,
    "--json",
  ]);
  return JSON.parse(stdout);
}

type ImportedFile = {
  readonly report: { readonly tables: unknown; readonly narratives: unknown };
  readonly notices: readonly unknown[];
};
