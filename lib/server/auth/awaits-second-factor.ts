import "server-only";
import { connectionPool } from "../db";
import { readEnvironment } from "../env";

/** Whether one of a person's roles demands a second factor and she has none yet. */
export async function awaitsSecondFactor(accountId: string): Promise<boolean> {
  const { rows } = await connectionPool().query<{ awaits: boolean }>(
    `SELECT EXISTS (SELECT FROM membership WHERE account_id = $1 AND role::text = ANY ($2))
       AND NOT EXISTS (SELECT FROM second_factor WHERE account_id = $1 AND confirmed_at IS NOT NULL)
       AS awaits`,
    [accountId, readEnvironment().SECOND_FACTOR_ROLES],
  );
  return rows[0]?.awaits ?? false;
}
