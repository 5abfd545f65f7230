import type { AuditAction } from "./audit-action";

/** Words of ours, ids, dates and numbers; never what a person wrote. */
export type AuditDetail = Readonly<Record<string, string | number | readonly string[]>>;

/** One entry of the audit log as a person reads it. */
export type AuditLine = {
  readonly number: string;
  readonly at: Date;
  readonly username: string | null;
  readonly address: string | null;
  readonly action: AuditAction;
  readonly subject: string | null;
  /** The office, the report or the user name that the subject is the id of, as it is called today. */
  readonly subjectName: string | null;
  /** The other office an entry tells of: where a role belongs, where an office was moved or merged. */
  readonly otherOffice: string | null;
  readonly detail: AuditDetail;
  readonly beforeHash: string | null;
  readonly afterHash: string | null;
};
