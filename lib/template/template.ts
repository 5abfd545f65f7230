/**
 * An official report format as plain data. From these trees come the grid's merged heads, the
 * schemas, the arithmetic rules, the Word tables, the matching of imported tables and all labels.
 */
export type ReportTemplate = {
  /** Stable id; an issued format never changes, a correction is a new id. */
  readonly id: string;
  /** 文号 of the notice that prescribes the format. */
  readonly authority: string;
  /** Full title of that notice, for the preamble. */
  readonly authorityTitle: string;
  /** First report year the format applies to; it holds until a newer format's first year. */
  readonly firstYear: number;
  readonly titleSuffix: string;
  /** Ready sentence for the preamble; `{organization}` and `{year}` are filled in. */
  readonly preambleOffer: string;
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
};

export type Section = NarrativeSection | TableSection;

type SectionHead = {
  readonly key: string;
  /** Verbatim heading, numeral included: 一、总体情况. */
  readonly heading: string;
  readonly guidance: Guidance;
};
export type NarrativeSection = SectionHead & {
  readonly kind: "narrative";
  readonly offers: readonly TextOffer[];
};
export type TableSection = SectionHead & {
  readonly kind: "tables";
  /** How messages call the section's tables: 表二. */
  readonly tableName: string;
  /** What the button says that answers every blank cell with 0. */
  readonly fillLabel: string;
};

/** Text the clerk may insert with one click; `{organization}` and `{year}` are filled in. */
export type TextOffer = { readonly label: string; readonly text: string };

/** 口径说明: what belongs into a row or column, and where that is written. */
export type Guidance = { readonly text: string; readonly basis: string | null };

export type Table = {
  readonly key: string;
  readonly section: string;
  /** Row that heads the table on paper: 第二十条第（一）项. */
  readonly caption: string | null;
  /** Text of the top left cell; null when the table has no row heads. */
  readonly corner: string | null;
  readonly columns: readonly HeadNode<ColumnLeaf>[];
  readonly rows: readonly HeadNode<RowLeaf>[];
  readonly relations: readonly Relation[];
  /** Rule ids of domain knowledge §5 that judge single cells and the shape of this table. */
  readonly cellRules: CellRules;
};

export type HeadNode<Leaf> = Leaf | HeadGroup<Leaf>;
export type HeadGroup<Leaf> = {
  readonly label: string;
  readonly children: readonly HeadNode<Leaf>[];
};
export type RowLeaf = {
  readonly key: string;
  readonly label: string;
  readonly guidance: Guidance;
};
export type ColumnLeaf = {
  readonly key: string;
  readonly label: string;
  readonly quantity: Quantity;
  readonly guidance: Guidance | null;
};

/**
 * count: 件, integer ≥ 0 · signedCount: 件, any integer · amount: 万元, decimal ≥ 0 ·
 * amountWithUnit: decimal ≥ 0 with its own unit (元 or 万元), because the head names none.
 */
export type Quantity = "count" | "signedCount" | "amount" | "amountWithUnit";

export type CellRules = {
  readonly unanswered: string;
  readonly invalid: string;
  readonly invalidAmount: string;
  /** A row printed with another number of value cells than the format has. */
  readonly shape: string | null;
  /** A total printed blank although its parts are filled. */
  readonly blankTotal: string | null;
};

/** Which head tree a relation's keys are in: row keys relate rows within every column, and so on. */
export type Axis = "rows" | "columns";

export type Relation =
  | TotalRelation
  | BalanceRelation
  | PriorYearRelation
  | AtMostRelation
  | NotNegativeRelation
  | TogetherRelation;

/** The total is computed: it equals the sum of its parts. */
export type TotalRelation = {
  readonly kind: "total";
  readonly rule: string;
  readonly axis: Axis;
  readonly total: string;
  readonly parts: readonly string[];
  /** How messages call the parts: 各类申请人之和. */
  readonly partsLabel: string;
  /** Rule id for two totals that are off by the same amount in opposite directions. */
  readonly movedRule: string | null;
};
/** Two groups have equal sums. */
export type BalanceRelation = {
  readonly kind: "balance";
  readonly rule: string;
  readonly axis: Axis;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The equation in the words of the form: 第一项＋第二项 / 第三项＋第四项. */
  readonly leftLabel: string;
  readonly rightLabel: string;
};
/** A cell repeats a cell of last year's report. */
export type PriorYearRelation = {
  readonly kind: "prior-year";
  readonly rule: string;
  readonly axis: Axis;
  readonly current: string;
  readonly prior: string;
};
/** The sum of `lower` is at most `factor` × the sum of `upper`. */
export type AtMostRelation = {
  readonly kind: "at-most";
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly axis: Axis;
  readonly lower: readonly string[];
  readonly upper: readonly string[];
  readonly factor: number;
  /** Why, and how to mend it; ends the message. */
  readonly advice: string;
};
/** The sum is 0 or more: a decrease is at most what there was. */
export type NotNegativeRelation = {
  readonly kind: "not-negative";
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly axis: Axis;
  readonly terms: readonly string[];
  readonly advice: string;
};
/** Both are zero or neither is. */
export type TogetherRelation = {
  readonly kind: "together";
  readonly rule: string;
  readonly axis: Axis;
  readonly keys: readonly [string, string];
  readonly advice: string;
};

export function isGroup<Leaf extends object>(node: HeadNode<Leaf>): node is HeadGroup<Leaf> {
  return "children" in node;
}
