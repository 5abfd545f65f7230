import "server-only";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a file that only its owner may read, under another name until all of it is on the disk: whoever
 * finds the file finds it whole. Rejects with Node's own error when it cannot be written.
 */
export async function replaceFile<Value>(
  file: string,
  write: (handle: FileHandle) => Promise<Value>,
): Promise<Value> {
  const partial = `${file}.${process.pid}.partial`;
  const handle = await open(partial, "wx", 0o600);
  try {
    const value = await write(handle);
    await handle.sync();
    await handle.close();
    await rename(partial, file);
    await syncFolder(path.dirname(file));
    return value;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  }
}

/** A folder cannot be opened for this on Windows, which needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
