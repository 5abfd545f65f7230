import type { Address } from "../template/cells";
import type { FieldValue } from "./report";
import type { ReportEventKind } from "./review";

/** A field as the server has it; null is one that was emptied. */
export type VersionedField = {
  readonly address: Address;
  readonly value: FieldValue;
  readonly version: number;
};

/** Somebody else who fills in the report, and the section she is in. */
export type OtherWriter = { readonly name: string; readonly section: string };

/** What was done with a report, by whom and when (ISO time). */
export type LastStep = {
  readonly kind: ReportEventKind;
  readonly by: string;
  readonly at: string;
};

/** What an open editor hears about its report. */
export type News = {
  readonly revision: number;
  /** Every field ever saved; null when nothing has changed since the revision the editor knows. */
  readonly fields: readonly VersionedField[] | null;
  readonly others: readonly OtherWriter[];
  /** Set once nobody may write any more: what was done with the report. */
  readonly frozenBy: LastStep | null;
  /** Names the version of the app that answers. */
  readonly build: string;
};
