import "server-only";
import { z } from "zod";
import type { AuditAction } from "@/lib/report/audit-action";
import type { Prisma } from "./generated/client";
import { requestAddress } from "./request-address";

/** What happened, to what: the id of a report, account or organization. */
export type AuditRecord = {
  readonly action: AuditAction;
  readonly subject: string | null;
  readonly detail?: AuditDetail;
  readonly beforeHash?: string | null;
  readonly afterHash?: string | null;
};

/**
 * Adds to the audit log inside the caller's transaction: what happened and that it is written down
 * occur together. Number, time and chain come from the database, which lets one transaction at a
 * time write; so this is the last statement of a transaction, and one that read committed data. Without an
 * address it is the one the request comes from.
 */
export async function recordAudit(
  client: Prisma.TransactionClient,
  { action, subject, detail = {}, beforeHash = null, afterHash = null }: AuditRecord,
  { username }: { readonly username: string | null },
  address: string | null = null,
): Promise<void> {
  const told = JSON.stringify(auditDetail.parse(detail));
  const from = address ?? (await requestAddress());
  await client.$executeRaw`
    INSERT INTO audit_entry (username, address, action, subject, detail, before_hash, after_hash)
    VALUES (${username}, ${from}, ${action}, ${subject}, ${told}::jsonb, ${beforeHash}, ${afterHash})`;
}

// A word of ours, an id, a date, a code: nothing a person writes freely fits.
const word = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/);

/** Closed, so that no name, telephone number or reason can get into the log, which is never cleared. */
const auditDetail = z
  .strictObject({
    step: word,
    from: word,
    to: word,
    role: word,
    organization: word,
    account: word,
    format: word,
    rule: word,
    /** Why a sign-in failed. */
    cause: word,
    /** Which fields changed; never what they say. */
    fields: z.array(word).max(50),
    year: z.int(),
    version: z.int(),
    round: z.int(),
    count: z.int(),
    created: z.int(),
    renamed: z.int(),
    moved: z.int(),
    deactivated: z.int(),
  })
  .partial();

export type AuditDetail = Readonly<z.infer<typeof auditDetail>>;
