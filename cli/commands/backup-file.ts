import { open } from "node:fs/promises";
import { withSoundBackup } from "../../lib/server/backup/open-backup";
import { UsageError } from "./command";
import { pathFrom } from "./output";
import { readProblem } from "./report-file";

/** Checks the backup of this name and hands it over; a file that cannot be read at all is refused. */
export async function withBackupFile<Value, Reason>(
  typed: string,
  use: Parameters<typeof withSoundBackup<Value, Reason>>[1],
): ReturnType<typeof withSoundBackup<Value, Reason>> {
  const file = pathFrom(typed);
  await readFirstByte(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`无法读取 ${typed}：${readProblem(error.code)}。`);
  });
  return withSoundBackup(file, use);
}

/** A folder can be opened, but not read. */
async function readFirstByte(file: string): Promise<void> {
  const handle = await open(file);
  await handle.read(Buffer.alloc(1)).finally(() => handle.close());
}
