/** Why a file cannot be read as a report. */
export type UnreadableFile =
  /** Neither a document nor text. */
  | { readonly kind: "unknown-type" }
  /** A kind that is known by its content, and not read. */
  | { readonly kind: "unsupported-type"; readonly type: UnsupportedType }
  /** Opens with a password only. */
  | { readonly kind: "encrypted-file" }
  /** Pages without letters, as a scanner makes them. */
  | { readonly kind: "no-text" }
  | { readonly kind: "too-large"; readonly limit: number }
  | { readonly kind: "too-many-pages"; readonly limit: number }
  | { readonly kind: "not-json" }
  | { readonly kind: "not-a-report"; readonly problems: readonly string[] }
  | { readonly kind: "damaged-file" }
  /** Inflates too far, nests too deep or declares a document type: made to harm. */
  | { readonly kind: "unsafe-file" }
  | { readonly kind: "no-report-tables" }
  | { readonly kind: "no-year" }
  /** Their titles in order; `part` of the options picks one. */
  | { readonly kind: "several-reports"; readonly titles: readonly string[] }
  /** Its reader was stopped: after this many seconds, at its limit of memory, or by an error in it. */
  | { readonly kind: "reading-took-too-long"; readonly seconds: number }
  | { readonly kind: "reading-took-too-much-memory" }
  | { readonly kind: "reader-failed" };

/** `ole`: an Office file before 2007, or a .wps of Kingsoft, without Word text inside. */
export type UnsupportedType =
  | "archive"
  | "excel-97"
  | "image"
  | "ofd"
  | "ole"
  | "open-document"
  | "powerpoint"
  | "rtf";
