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
  /** A password alone does not let her in. */
  readonly hasSecondFactor: boolean;
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
       locked_until IS NOT NULL AS locks,
       EXISTS (SELECT FROM second_factor WHERE account_id = account.id
         AND confirmed_at IS NOT NULL) AS "hasSecondFactor"`,
    [username.toLowerCase()],
  );
  return rows[0] ?? null;
}

/**
 * A right password before the code is no guess, but makes none of the guesses before undone. A lock
 * that another try has set in the meantime stays.
 */
export async function takeBackAttempt({ accountId, locks }: Attempt): Promise<void> {
  await connectionPool().query(
    `UPDATE account SET failed_sign_ins = greatest(failed_sign_ins - 1, 0), locked_until = NULL
     WHERE id = $1 AND (locked_until IS NULL OR $2)`,
    [accountId, locks],
  );
}

/** After everything was right the count begins anew. */
export async function forgetAttempts(accountId: string): Promise<void> {
  await connectionPool().query(
    "UPDATE account SET failed_sign_ins = 0, locked_until = NULL WHERE id = $1",
    [accountId],
  );
}
