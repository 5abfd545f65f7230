import type { Address } from "../../../template/cells";
import type { MeasureKey } from "../../../template/measures";
import type { Figure } from "../figures/figure";

/** A figure of the text and what it can mean in the tables. */
export type Statement = {
  readonly figure: Figure;
  readonly subject: StatementSubject;
  /** It agrees with the tables when it equals one of these. The first is what it says most plainly. */
  readonly readings: readonly Reading[];
  /** It may be less than they are: decisions put on a website, documents a review kept. */
  readonly isPart?: true;
};

/** Measures that are added up, or the cell of one row. */
export type Reading =
  | { readonly measures: readonly MeasureKey[] }
  | { readonly cell: Address; readonly label: string };

/** What kind of figure it is; each kind is judged by one rule. */
export type StatementSubject =
  | "received"
  | "processed"
  | "fromLastYear"
  | "toNextYear"
  | "granted"
  | "grantedInPart"
  | "denied"
  | "unavailable"
  | "notProcessed"
  | "otherwiseClosed"
  | "reason"
  | "persons"
  | "organizations"
  | "channel"
  | "reconsiderations"
  | "reconsiderationResults"
  | "litigations"
  | "litigationResults"
  | "issued"
  | "repealed"
  | "inEffect"
  | "governmentRules"
  | "licensing"
  | "sanctions";

/** What words around a number say; null when they say nothing known. */
export type Saying = Pick<Statement, "subject" | "readings" | "isPart">;

export function saying(
  subject: StatementSubject,
  ...readings: readonly (readonly MeasureKey[])[]
): Saying {
  return { subject, readings: readings.map((measures) => ({ measures })) };
}
