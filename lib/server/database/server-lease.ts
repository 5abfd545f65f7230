import "server-only";
import type pg from "pg";

// Any number: it only has to differ from the lock of the migrations.
const leaseKey = 72_707_370;

export type ServerLease = {
  readonly lost: Promise<void>;
  /** Runs `whenLast` when nobody else holds a lease. */
  readonly release: (whenLast: () => Promise<void>) => Promise<void>;
};

/**
 * Marks the server as in use for as long as this process lives. The mark is a lock of the session, so a
 * killed process cannot leave one behind, as it would leave a file.
 */
export async function takeLease(session: pg.Client): Promise<ServerLease> {
  await session.query("SELECT pg_advisory_lock_shared($1)", [leaseKey]);
  return {
    lost: new Promise((resolve) => session.once("end", () => resolve())),
    release: async (whenLast) => {
      if (await isLastHolder(session)) await whenLast();
      await session.end();
    },
  };
}

async function isLastHolder(session: pg.Client): Promise<boolean> {
  try {
    await session.query("SELECT pg_advisory_unlock_shared($1)", [leaseKey]);
    const { rows } = await session.query("SELECT pg_try_advisory_lock($1) AS last", [leaseKey]);
    return rows[0].last;
  } catch {
    return true; // the server is already gone; stopping it again does no harm
  }
}
