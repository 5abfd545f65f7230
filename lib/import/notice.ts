import type { Address } from "../template/cells";

/** Something the reader was not sure of, or left out; never a silent guess. */
export type Notice = {
  readonly kind: "misshapen-row" | "missing-row" | "missing-section";
  /** Chinese sentence: where, what, how to mend it. */
  readonly message: string;
  readonly places: readonly Address[];
};
