import "server-only";
import { z } from "zod";
import type { AuditAction } from "@/lib/report/audit-action";
import type { AuditLine } from "@/lib/report/audit-line";
import type { Actor } from "../actor";
import { connectionPool } from "../db";
import { topsOf } from "../organizations/administered";
import { storable } from "../storable";

export type AuditQuestion = {
  readonly action: AuditAction | null;
  readonly username: string;
  /** Days in China, both included. */
  readonly from: string | null;
  readonly to: string | null;
  /** Entries before this number; null begins with the newest. */
  readonly before: string | null;
};

export const auditPage = 100;

/**
 * The newest entries about the subtree the actor administers: what its people did, and what was done
 * to its offices, accounts and reports. Who administers from the top of a tree sees all of them.
 */
export async function listAudit(
  actor: Actor,
  question: AuditQuestion,
  limit = auditPage,
): Promise<readonly AuditLine[]> {
  const paths = topsOf(actor).map(({ path }) => path);
  if (paths.length === 0) return [];
  const all = paths.some((path) => path.indexOf("/") === path.length - 1);
  const { action, username, from, to, before } = question;
  const { rows } = await connectionPool().query<AuditLine>(
    `SELECT entry.number::text, at, entry.username, address, action, subject, detail,
       before_hash AS "beforeHash", after_hash AS "afterHash",
       coalesce(office.full_name, reporting.full_name || report.year || '年度报告', account.username)
         AS "subjectName",
       other.full_name AS "otherOffice"
     FROM (
       SELECT * FROM audit_entry entry
       WHERE ($1 OR ${aboutSubtree})
         AND ($3::text IS NULL OR action = $3) AND ($4 = '' OR username = $4)
         AND ($5::date IS NULL OR at >= $5::date::timestamp AT TIME ZONE 'Asia/Shanghai')
         AND ($6::date IS NULL OR at < ($6::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
         AND ($7::bigint IS NULL OR number < $7)
       ORDER BY entry.number DESC LIMIT $8) entry
     LEFT JOIN organization office ON office.id = ${idIn("subject")}
     LEFT JOIN report ON report.id = ${idIn("subject")}
     LEFT JOIN organization reporting ON reporting.id = report.organization_id
     LEFT JOIN account ON account.id = ${idIn("subject")}
     LEFT JOIN organization other
       ON other.id = ${idIn("coalesce(detail ->> 'organization', detail ->> 'to')")}
     ORDER BY entry.number DESC`,
    [all, paths.map((path) => `${path}%`), action, username, from, to, before, limit],
  );
  return rows;
}

/** A text as id; null for one that is none. */
function idIn(text: string): string {
  return `CASE WHEN ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (${text})::uuid END`;
}

// Subjects are ids of different tables; those of the tree are few beside the entries of a page.
const aboutSubtree = `(
  username IN (
    SELECT account.username FROM account
    JOIN membership ON membership.account_id = account.id
    JOIN organization ON organization.id = membership.organization_id
    WHERE organization.path LIKE ANY($2::text[]))
  OR subject IN (SELECT id::text FROM organization WHERE path LIKE ANY($2::text[]))
  OR subject IN (
    SELECT report.id::text FROM report JOIN organization ON organization.id = report.organization_id
    WHERE organization.path LIKE ANY($2::text[]))
  OR subject IN (
    SELECT membership.account_id::text FROM membership
    JOIN organization ON organization.id = membership.organization_id
    WHERE organization.path LIKE ANY($2::text[])))`;

/** The filter an address asks for; a part that makes no sense is as if it were not there. */
export function auditQuestion(
  asked: Readonly<Record<string, unknown>>,
  actions: readonly AuditAction[],
): AuditQuestion {
  return z
    .object({
      action: z.enum(actions).nullable().catch(null),
      username: z.string().trim().max(100).transform(storable).catch(""),
      from: z.iso.date().nullable().catch(null),
      to: z.iso.date().nullable().catch(null),
      before: z
        .string()
        .regex(/^\d{1,18}$/)
        .nullable()
        .catch(null),
    })
    .parse(asked);
}
