import "server-only";
import type { SessionTime } from "@/lib/account/session-time";
import { connectionPool } from "../db";

/** What is left of a session; asking is no sign of life. Null when it is over or was never one. */
export async function sessionTimeLeft(token: string): Promise<SessionTime | null> {
  const { rows } = await connectionPool().query<SessionTime>({
    name: "session_time",
    text: `SELECT extract(epoch FROM session_end(session) - now())::float AS "secondsLeft",
        session.expires_at < session.created_at + interval '12 hours' AS renewable
      FROM session JOIN account ON account.id = session.account_id
      WHERE session.token = $1 AND session_end(session) > now() AND may_act(account)`,
    values: [token],
  });
  return rows[0] ?? null;
}

/** Gives a sign of life, and says what is left now; null when it came too late. */
export async function renewSession(token: string): Promise<SessionTime | null> {
  await connectionPool().query("SELECT session_account($1)", [token]);
  return sessionTimeLeft(token);
}
