import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathFrom } from "../commands/output";

/** The files of a folder and of those inside it, in the order of their names; null for what is no folder. */
export async function filesInFolder(path: string): Promise<readonly string[] | null> {
  if (path === "-" || !(await isFolder(path))) return null;
  const entries = await readdir(pathFrom(path), { withFileTypes: true });
  const shown = entries
    .filter(({ name }) => !/^[.~]/.test(name)) // .DS_Store, and what Word leaves of a file it has open
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const files = await Promise.all(
    shown.map(async (entry) => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return (await filesInFolder(inside)) ?? [];
      return entry.isFile() ? [inside] : [];
    }),
  );
  return files.flat();
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(pathFrom(path)).catch(() => null);
  return found?.isDirectory() ?? false;
}
