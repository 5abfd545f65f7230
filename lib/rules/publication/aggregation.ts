import type { Report } from "../../report/report";

/** What a report of a whole government was added up from (domain: own report, departments, governments below). */
export type Aggregation = {
  readonly addends: readonly Addend[];
  /** Offices that should have been added and were not. */
  readonly missing: readonly MissingAddend[];
};

export type Addend = {
  /** Stable id of the office; one that occurs twice is counted twice. */
  readonly office: string;
  readonly name: string;
  readonly report: Report;
  readonly approved: boolean;
  /** Its own report of last year. */
  readonly prior?: Report;
};

export type MissingAddend = {
  readonly office: string;
  readonly name: string;
  readonly why: "not-handed-in" | "not-approved" | "excluded";
  /** Why it was left out on purpose. */
  readonly reason: string | null;
};
