import type { Address } from "../template/cells";
import type { FieldValue } from "./report";

/** One edit of one field, as the form sends it and its journal keeps it until it is acknowledged. */
export type SaveOperation = {
  /** Sent again under the same id after a lost answer; applied once. */
  readonly opId: string;
  readonly address: Address;
  /** Version of the field this edit was made on; 0 for a field never saved. */
  readonly base: number;
  readonly value: FieldValue;
};

/** What became of one operation; `duplicate` was stored before, under this id or with this value. */
export type SaveResult =
  | { readonly opId: string; readonly status: "applied" | "duplicate"; readonly version: number }
  | ({ readonly opId: string; readonly status: "conflict" } & OtherValue);

/** What stands in a field that somebody else has changed meanwhile. */
export type OtherValue = {
  readonly version: number;
  readonly value: FieldValue;
  readonly author: string;
  /** ISO time of that change. */
  readonly at: string;
  /** What the refused edit was made on; absent where the answer does not tell. */
  readonly before?: FieldValue;
};

/** Answer to a batch of operations, in their order. Everything in it is committed. */
export type SaveAnswer = {
  readonly results: readonly SaveResult[];
  readonly revision: number;
  /** ISO time of the report's last change. */
  readonly savedAt: string;
};

/** Operations that one request may carry. */
export const largestBatch = 500;
