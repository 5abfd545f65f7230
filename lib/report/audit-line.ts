import type { AuditAction } from "./audit-action";

/** One entry of the audit log as a person reads it. */
export type AuditLine = {
  readonly number: string;
  readonly at: Date;
  readonly username: string | null;
  readonly address: string | null;
  readonly action: AuditAction;
  readonly subject: string | null;
  readonly detail: string;
  readonly beforeHash: string | null;
  readonly afterHash: string | null;
};
