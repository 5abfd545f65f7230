import type { RawText } from "../../report/cell-value";
import type { CheckContext, OfficeProfile } from "../check-context";
import type { Aggregation } from "../publication/aggregation";
import type { Publication } from "../publication/publication";
import type { ExamplePrinted } from "./example-printed";

/**
 * A report that a rule lets pass or objects to, as it is tested and as it is shown to readers. It is
 * the model report with some of its parts replaced.
 */
export type Example = {
  /** What it shows, in Chinese. */
  readonly note: string;
  /** Part of the message a failing one must get. */
  readonly says?: string;
  readonly report?: ExampleReport;
  readonly prior?: ExampleReport;
  readonly others?: readonly (ExampleReport & { readonly name: string })[];
  readonly office?: Partial<OfficeProfile>;
  readonly printed?: ExamplePrinted;
  readonly publication?: ExamplePublication;
  readonly aggregation?: ExampleAggregation;
} & Pick<CheckContext, "lexicon" | "today">;

/** How the report was published; `page` is the page read back. */
export type ExamplePublication = Partial<Omit<Publication, "page">> & {
  readonly page?: ExampleReport;
};

/** What the report was added up from, each office by its name. */
export type ExampleAggregation = {
  readonly addends: readonly (ExampleReport & {
    readonly name: string;
    readonly approved?: boolean;
    readonly prior?: ExampleReport;
  })[];
  readonly missing?: Aggregation["missing"];
};

export type ExampleReport = {
  readonly year?: number;
  readonly organization?: string;
  /** Texts by field: title, preamble, signature.date, or the key of a section; null leaves one out. */
  readonly texts?: Readonly<Record<string, string | null>>;
  /**
   * Figures by the words of row and column: 予以公开·自然人; without a column, the first. null is not
   * filled in, as a total is that the form computes; raw text is what a file printed.
   */
  readonly figures?: Readonly<Record<string, number | string | RawText | null>>;
};

/** At least two that pass and two that fail, for one rule. */
export type RuleExamples = {
  readonly passes: readonly Example[];
  readonly fails: readonly Example[];
};
