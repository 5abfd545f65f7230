import type { CellValue } from "@/lib/report/cell-value";
import type { ImportSource } from "@/lib/report/import-source";
import type { Report } from "@/lib/report/report";
import type { Severity } from "@/lib/rules/issue";
import type { Address } from "@/lib/template/cells";

/** A file that was read and is not saved yet, with the draft it would go into. */
export type ImportProposal = {
  readonly uploadId: string;
  readonly file: ImportedFile;
  readonly imported: Report;
  readonly readings: ReadonlyMap<Address, FieldReading>;
  readonly notices: readonly ImportNotice[];
  readonly unplaced: readonly { readonly text: string; readonly message: string }[];
  readonly questions: readonly ImportQuestion[];
  /** As it is now; blank where it would be started. */
  readonly draft: Report;
  /** Of its fields; null where it would be started. */
  readonly versions: Readonly<Record<Address, number>> | null;
};

export type ImportedFile = {
  readonly name: string;
  readonly source: ImportSource;
  readonly sha256: string;
};

/** Where a value stood in the file. */
export type FieldReading = {
  readonly text: string;
  readonly context: string;
  readonly confidence: "sure" | "check";
};

export type ImportNotice = {
  readonly severity: Severity;
  readonly message: string;
  readonly places: readonly Address[];
  readonly source: string | null;
};

export type ImportQuestion = {
  readonly id: string;
  readonly message: string;
  readonly source: string;
  readonly choices: readonly {
    readonly label: string;
    readonly values: readonly (readonly [Address, CellValue])[];
  }[];
  readonly proposed: number | null;
};
