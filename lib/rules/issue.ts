import type { CellValue } from "../report/cell-value";
import type { Report } from "../report/report";
import type { Totals } from "../report/totals";
import type { Address } from "../template/cells";
import type { CheckContext } from "./check-context";
import type { Passage } from "./text/passage";
import type { TextPart } from "./text/report-texts";

export type Severity = "error" | "warning" | "info";

/** Something that is wrong, or may be wrong, in a report. */
export type Issue = {
  readonly rule: string;
  readonly severity: Severity;
  /** Chinese sentence: where, what, both numbers, how to mend it. */
  readonly message: string;
  /** Every field concerned; the first is where the reader is taken. */
  readonly places: readonly Address[];
  /** The words concerned, where a field is a text; their fields are among the places. */
  readonly passages?: readonly Passage[];
  readonly fix?: Fix;
};

export type { Passage };

/** A repair the clerk may accept with one click. */
export type Fix = {
  readonly label: string;
  readonly changes: readonly (readonly [Address, CellValue])[];
  /** Words of texts to be replaced. */
  readonly edits?: readonly TextEdit[];
  /** It changes no meaning: 「全部安全修复」 takes it too, after the clerk has seen the difference. */
  readonly safe?: true;
};

/** Replaces the words of a passage. */
export type TextEdit = Passage & { readonly text: string };

/** The families of the rule list (domain: structure S, title P, 表二 A, 表三 B, 表四 C, figures in text N, language X, publication U, aggregation G). */
export type RuleFamily = "S" | "P" | "A" | "B" | "C" | "N" | "X" | "U" | "G";

export type Rule = {
  /** Family letter and number: N01. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** Notice, article or clause the rule stands on. */
  readonly basis: string;
  /** Report years it applies to; left out, all. */
  readonly years?: { readonly from?: number; readonly until?: number };
  readonly find: (subject: Subject, rule: Rule) => readonly Issue[];
};

/** What a rule looks at. */
export type Subject = {
  readonly report: Report;
  readonly totals: Totals;
  /** The report's texts, taken apart once for all rules: title, preamble, narratives, sign-off. */
  readonly texts: readonly TextPart[];
  readonly context: CheckContext;
};
