import { type OpenDatabase, openDatabase } from "../../lib/server/database/open-database";
import { OperatorError } from "../../lib/server/database/operator-error";
import { UsageError } from "./command";

/** Runs something on the database as it is, without bringing it up to date first. */
export async function withAdminDatabase<Value>(
  use: (database: OpenDatabase) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase(process.env).catch(asUsageError);
  try {
    return await use(database).catch(asUsageError);
  } finally {
    await database.stop();
  }
}

function asUsageError(error: unknown): never {
  throw error instanceof OperatorError ? new UsageError(error.message) : error;
}
