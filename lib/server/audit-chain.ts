import "server-only";
import { createHash } from "node:crypto";
import type pg from "pg";

/** A place where the log is not what was written: an entry changed, left out, or put in. */
export type AuditBreach = {
  readonly number: bigint;
  readonly problem: "changed" | "missing" | "not-linked";
};

export type AuditVerdict = {
  readonly entries: number;
  /** Hash of the newest entry: noted elsewhere, it shows later that the end was not cut off. */
  readonly lastHash: string;
  readonly lastNumber: bigint;
  readonly breaches: readonly AuditBreach[];
};

/** Recomputes the chain from the first entry to the last, without trusting the database's own functions. */
export async function verifyAudit(client: Pick<pg.Pool, "query">): Promise<AuditVerdict> {
  const breaches: AuditBreach[] = [];
  let last: Link = { number: 0n, hash: "" };
  let entries = 0;
  for (;;) {
    const page = await readPage(client, last.number);
    if (page.length === 0) break;
    for (const entry of page) {
      breaches.push(...breachesAt(entry, last));
      last = { number: BigInt(entry.number), hash: entry.hash };
    }
    entries += page.length;
  }
  return { entries, lastHash: last.hash, lastNumber: last.number, breaches };
}

type Link = { readonly number: bigint; readonly hash: string };

type StoredEntry = Readonly<
  Record<"number" | "at" | "action" | "detail" | "previous_hash" | "hash", string> &
    Record<"username" | "address" | "subject" | "before_hash" | "after_hash", string | null>
>;

const pageSize = 5_000;

async function readPage(
  client: Pick<pg.Pool, "query">,
  after: bigint,
): Promise<readonly StoredEntry[]> {
  const { rows } = await client.query<StoredEntry>(
    `SELECT number::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
       username, address, action, subject, detail::text, before_hash, after_hash, previous_hash, hash
     FROM audit_entry WHERE audit_entry.number > $1 ORDER BY audit_entry.number LIMIT ${pageSize}`,
    [after],
  );
  return rows;
}

function breachesAt(entry: StoredEntry, last: Link): readonly AuditBreach[] {
  const number = BigInt(entry.number);
  const missing = Array.from({ length: Number(number - last.number) - 1 }, (_, index) => ({
    number: last.number + BigInt(index) + 1n,
    problem: "missing" as const,
  }));
  // With entries missing between them the link is known to be broken.
  const unlinked = missing.length === 0 && entry.previous_hash !== last.hash;
  return [
    ...missing,
    ...(unlinked ? [{ number, problem: "not-linked" as const }] : []),
    ...(hashOf(entry) === entry.hash ? [] : [{ number, problem: "changed" as const }]),
  ];
}

/** Every column in its order, absent ones told from empty ones, as the database hashed it. */
function hashOf(entry: StoredEntry): string {
  const columns = [
    entry.number,
    entry.at,
    entry.username,
    entry.address,
    entry.action,
    entry.subject,
    entry.detail,
    entry.before_hash,
    entry.after_hash,
    entry.previous_hash,
  ];
  const text = columns.map((column) => (column === null ? "-" : `+${column}`)).join("\u001f");
  return createHash("sha256").update(text, "utf8").digest("hex");
}
