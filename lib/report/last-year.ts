import type { Address } from "../template/cells";

/** Last year's report as it stands beside this year's form, which is never filled from it in silence. */
export type LastYear = {
  readonly year: number;
  /** What its cells count for, for the rules that compare two years. */
  readonly counts: readonly (readonly [Address, number])[];
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
