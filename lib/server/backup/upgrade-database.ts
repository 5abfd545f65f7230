import "server-only";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import packageFile from "@/package.json";
import { applyMigrations } from "../database/migrations";
import { OperatorError } from "../database/operator-error";
import { writeBackup } from "./write-backup";

type Upgrade = {
  readonly url: string;
  /** Of the migrations. */
  readonly directory: string;
  /** Where the backup goes. */
  readonly folder: string;
};

export type Upgraded = {
  readonly applied: readonly string[];
  /** The data as it was before; null where nothing had to change, or there was nothing yet. */
  readonly backup: string | null;
};

/**
 * Brings the database to this version, after a backup of what is in it. Without the backup nothing is
 * changed; where a migration fails the version before goes on with its data.
 */
export async function upgradeDatabase({ url, directory, folder }: Upgrade): Promise<Upgraded> {
  let backup: string | null = null;
  const beforeUpgrade = async () => {
    backup = await backUp(url, folder);
  };
  try {
    const applied = await applyMigrations({ url, directory, beforeUpgrade });
    return { applied, backup };
  } catch (error) {
    if (backup === null || !(error instanceof OperatorError)) throw error;
    throw new OperatorError(`${error.message}\n旧版本可以继续使用；升级之前的备份在 ${backup}。`, {
      cause: error,
    });
  }
}

async function backUp(url: string, folder: string): Promise<string> {
  const moment = new Date().toISOString().replace(/[-:]/g, "").replace(/\..*/, "Z");
  const file = path.join(folder, `before-upgrade-${moment}.zip`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const written = await writeBackup({ url, file, version: packageFile.version });
    if (!written.ok) throw new Error(written.reason);
    return file;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `升级之前的备份写不进 ${folder}，没有升级：${reason}\n请腾出空间或检查目录权限后再启动；旧版本可以继续使用。`,
      { cause: error },
    );
  }
}
