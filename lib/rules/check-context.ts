import type { Report } from "../report/report";
import type { Lexicon } from "./data/lexicon";
import type { PrintedForm } from "./printed-form";
import type { Aggregation } from "./publication/aggregation";
import type { Publication } from "./publication/publication";

/** What a check knows beside the report. What is left out is not judged. */
export type CheckContext = {
  /** Last year's report of the same office. */
  readonly prior?: Report;
  /** The office that reports. */
  readonly office?: OfficeProfile;
  /** Reports of other offices for the same year, whose text this one must not repeat. */
  readonly others?: readonly OtherReport[];
  /** Words and thresholds that the office adds to those of the rule book. */
  readonly lexicon?: Lexicon;
  /** What the file printed that a report does not store. */
  readonly printed?: PrintedForm;
  readonly publication?: Publication;
  readonly aggregation?: Aggregation;
  /** The day of the check in Beijing, YYYY-MM-DD; nothing here reads a clock. */
  readonly today?: string;
};

export type OfficeProfile = {
  readonly fullName: string;
  readonly shortName: string;
  readonly kind: OfficeKind;
  /** Its reports end with organ and date. */
  readonly signOff: boolean;
  /** Names it had before. */
  readonly formerNames: readonly string[];
  /** First report year; null when not known. */
  readonly validFrom: number | null;
};

/** 本级政府 · 政府办 · 部门 · 乡镇 · 街道 */
export type OfficeKind = "government" | "office" | "department" | "township" | "subdistrict";

export type OtherReport = { readonly name: string; readonly report: Report };
