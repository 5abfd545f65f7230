import type { Issue } from "@/lib/rules/issue";

/** A finding with what was written about it. */
export type CheckedIssue = Issue & {
  readonly fingerprint: string;
  /** Why it stands as it is; null while nobody said. */
  readonly explanation: string | null;
  /** What was written about a finding of the rule whose values are others now. */
  readonly expired: string | null;
  /** Somebody has told the administrators that it is no finding. */
  readonly doubt: { readonly note: string | null } | null;
};
