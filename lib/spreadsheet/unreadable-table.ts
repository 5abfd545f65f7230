/** Why a file cannot be read as a list. */
export type UnreadableTable =
  | "empty-file"
  | "too-large"
  | "too-many-rows"
  | "unknown-type"
  | "damaged-file"
  | "unsafe-file";
