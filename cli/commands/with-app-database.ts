import { upgradeDatabase } from "../../lib/server/backup/upgrade-database";
import { openDatabase } from "../../lib/server/database/open-database";
import { OperatorError } from "../../lib/server/database/operator-error";
import { closeDatabase } from "../../lib/server/db";
import { UsageError } from "./command";

/** Runs something on the app's own database, up to date, as the app itself would. */
export async function withAppDatabase<Value>(use: () => Promise<Value>): Promise<Value> {
  const database = await openDatabase(process.env).catch(asUsageError);
  try {
    const { adminUrl, backups } = database;
    await upgradeDatabase({ url: adminUrl, directory: "prisma/migrations", folder: backups });
    process.env.DATABASE_URL = database.url;
    return await use();
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

function asUsageError(error: unknown): never {
  throw error instanceof OperatorError ? new UsageError(error.message) : error;
}
