import type { Address } from "../template/cells";
import type { ReportTemplate } from "../template/template";
import type { FieldValue } from "./report";

/** Last year's report as it stands beside this year's form, which is never filled from it in silence. */
export type LastYear = {
  readonly year: number;
  /** All of it, for the rules that compare two years. */
  readonly template: ReportTemplate;
  readonly organization: string;
  readonly fields: readonly (readonly [Address, FieldValue])[];
  /** What it printed in the cells that mean the same this year, by this year's address. */
  readonly cells: Readonly<Record<Address, string>>;
  /** What it printed where this year's format has no cell: to be seen, not to be taken over. */
  readonly others: readonly OtherCell[];
  /** The paragraphs of its texts, by address. */
  readonly paragraphs: Readonly<Record<Address, readonly string[]>>;
};

export type OtherCell = {
  /** Key of the section whose tables it stood in. */
  readonly section: string;
  readonly label: string;
  readonly text: string;
};
