import type { Report } from "../../report/report";

/** How a report was published, as far as it is known; days are YYYY-MM-DD. */
export type Publication = {
  /** The last day for it: 《条例》 art. 49, or the office's own date when that is earlier. */
  readonly due: string;
  /** Null while it is not published. */
  readonly publishedOn: string | null;
  readonly address: string | null;
  /** Whether a file can be downloaded beside the page; null when not known. */
  readonly hasFile?: boolean | null;
  /** The column of the site it stands in. */
  readonly column?: string | null;
  /** The published page read back, to be held against the report. */
  readonly page?: Report | null;
  /** The page shows pictures of the tables instead of tables. */
  readonly scanned?: boolean;
  /** Earlier report years that can no longer be found. */
  readonly missingYears?: readonly number[];
  /** Changed after its publication, with what was written about it; null when nothing was. */
  readonly changedAfter?: { readonly on: string; readonly note: string | null } | null;
};
