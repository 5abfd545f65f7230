import "server-only";
import { connectionPool } from "../db";

/** What decides whether a password is looked at. */
export type Attempt = {
  readonly accountId: string;
  readonly username: string;
  /** Neither deactivated nor of the demo cast beside a real account. */
  readonly mayAct: boolean;
  readonly isDemo: boolean;
  /** A password given out by an administrator that nobody used in time. */
  readonly expired: boolean;
  /** The fifth in a row: unless it is right, the account is locked now. */
  readonly locks: boolean;
};

/**
 * Counts a try before its password is looked at, so that guesses made at once count one by one on
 * every instance: the fifth locks for 15 minutes. Null when the account is unknown or locked.
 */
export async function countAttempt(username: string): Promise<Attempt | null> {
  const { rows } = await connectionPool().query<Attempt>(
    `UPDATE account SET
       failed_sign_ins = CASE WHEN locked_until IS NULL THEN failed_sign_ins + 1 ELSE 1 END,
       locked_until = CASE WHEN locked_until IS NULL AND failed_sign_ins + 1 >= 5
         THEN now() + interval '15 minutes' END
     WHERE username = $1 AND (locked_until IS NULL OR locked_until <= now())
     RETURNING id AS "accountId", username, may_act(account) AS "mayAct", is_demo AS "isDemo",
       coalesce(password_expires_at <= now(), false) AS expired,
       locked_until IS NOT NULL AS locks`,
    [username.toLowerCase()],
  );
  return rows[0] ?? null;
}

/** After the right password the count begins anew. */
export async function forgetAttempts(accountId: string): Promise<void> {
  await connectionPool().query(
    "UPDATE account SET failed_sign_ins = 0, locked_until = NULL WHERE id = $1",
    [accountId],
  );
}
