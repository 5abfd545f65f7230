import type { Address } from "../../template/cells";

/** Words of a text field: characters `start` to `end` (exclusive) of it as typed. */
export type Passage = { readonly address: Address; readonly start: number; readonly end: number };
