import type { ImportSource } from "./import-source";

/** A file that was imported into a report, as it is told to its readers. */
export type ImportLine = {
  readonly id: string;
  readonly source: ImportSource;
  readonly fileName: string;
  readonly sha256: string;
  readonly at: Date;
  readonly author: string;
  /** Fields it changed. */
  readonly changed: number;
  /** Names of the fields somebody else had changed meanwhile, which it left as they were. */
  readonly conflicts: readonly string[];
  readonly undone: { readonly at: Date; readonly restored: number; readonly kept: number } | null;
};
