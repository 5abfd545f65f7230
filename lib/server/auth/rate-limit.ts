import "server-only";
import { connectionPool } from "../db";

const perMinute = 30;

/** Counts a sign-in from this address, for all instances together; false beyond 30 in a minute. */
export async function isWithinRate(address: string): Promise<boolean> {
  const { rows } = await connectionPool().query<{ count: number }>(
    `INSERT INTO rate_limit (key, count, last_request)
     VALUES ($1, 1, extract(epoch FROM now()) * 1000)
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN rate_limit.last_request <= excluded.last_request - 60000
         THEN 1 ELSE rate_limit.count + 1 END,
       last_request = CASE WHEN rate_limit.last_request <= excluded.last_request - 60000
         THEN excluded.last_request ELSE rate_limit.last_request END
     RETURNING count`,
    [`sign-in ${address}`],
  );
  return (rows[0]?.count ?? 0) <= perMinute;
}
