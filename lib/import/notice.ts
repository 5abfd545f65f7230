import type { Severity } from "../rules/issue";
import type { Address } from "../template/cells";

/** Something the reader was not sure of, or left out; never a silent guess. */
export type Notice = {
  readonly kind: "misshapen-row" | "missing-row" | "missing-section" | "read-by-place";
  /** `error`: a table or a row was not read as a whole. */
  readonly severity: Severity;
  /** Chinese sentence: where, what, how to mend it. */
  readonly message: string;
  readonly places: readonly Address[];
  /** The row or sentence it is about, as it stood; null when it is about what is missing. */
  readonly source: string | null;
};
