import type { CellValue } from "../report/cell-value";
import type { Report } from "../report/report";
import type { Totals } from "../report/totals";
import type { Address } from "../template/cells";

export type Severity = "error" | "warning" | "info";

/** Something that is wrong, or may be wrong, in a report. */
export type Issue = {
  readonly rule: string;
  readonly severity: Severity;
  /** Chinese sentence: where, what, both numbers, how to mend it. */
  readonly message: string;
  /** Every field concerned; the first is where the reader is taken. */
  readonly places: readonly Address[];
  readonly fix?: Fix;
};

/** A repair the clerk may accept with one click. */
export type Fix = {
  readonly label: string;
  readonly changes: readonly (readonly [Address, CellValue])[];
};

export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** Notice, article or clause the rule stands on. */
  readonly basis: string;
  readonly find: (subject: Subject, rule: Rule) => readonly Issue[];
};

/** What a rule looks at. */
export type Subject = {
  readonly report: Report;
  readonly totals: Totals;
  readonly context: CheckContext;
};

export type CheckContext = {
  /** What the cells of last year's report count for, when it is at hand. */
  readonly priorCounts?: ReadonlyMap<Address, number>;
  /** Rows of an imported table that do not have the format's number of value cells. */
  readonly misshapenRows?: readonly MisshapenRow[];
};

export type MisshapenRow = {
  readonly table: string;
  readonly row: string;
  readonly valueCells: number;
};
