/** Why a file cannot be read as a report. */
export type UnreadableFile =
  /** Neither JSON nor a Word file; `extension` where the first bytes tell what it is. */
  | { readonly kind: "unknown-type"; readonly extension: "doc" | "pdf" | null }
  | { readonly kind: "too-large"; readonly limit: number }
  | { readonly kind: "not-json" }
  | { readonly kind: "not-a-report"; readonly problems: readonly string[] }
  /** A zip that is no Word file, for example a workbook. */
  | { readonly kind: "not-a-word-file" }
  | { readonly kind: "damaged-file" }
  /** Inflates too far, nests too deep or declares a document type: made to harm. */
  | { readonly kind: "unsafe-file" }
  | { readonly kind: "no-report-tables" }
  | { readonly kind: "no-year" }
  /** Their titles in order; `part` of the options picks one. */
  | { readonly kind: "several-reports"; readonly titles: readonly string[] };
