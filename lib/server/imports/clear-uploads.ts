import "server-only";
import { connectionPool } from "../db";

/** Takes away what nobody has taken over within a day. */
export async function clearUploads(): Promise<void> {
  await connectionPool().query(
    "DELETE FROM import_upload WHERE created_at < now() - interval '1 day'",
  );
}
