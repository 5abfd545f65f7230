import "server-only";
import { connectionPool } from "../db";

/**
 * Takes away what nobody can use any more: ended sessions, links that ran out, counts of addresses
 * that have long been quiet, and secrets that were offered and never confirmed. All but the first
 * instance to come find nothing.
 */
export async function clearExpired(): Promise<void> {
  await connectionPool().query(`
    DELETE FROM session WHERE session_end(session) < now() - interval '1 hour';
    DELETE FROM verification WHERE expires_at < now();
    DELETE FROM rate_limit
      WHERE last_request < extract(epoch FROM now() - interval '1 hour') * 1000;
    DELETE FROM second_factor WHERE confirmed_at IS NULL
      AND NOT EXISTS (SELECT FROM session WHERE session.account_id = second_factor.account_id);`);
}
