import { ok, type Result, refuse } from "../result";
import { readSheets, type Sheet } from "../spreadsheet/read-sheets";
import type { LedgerForm } from "../template/ledger-form";
import { findHead, headInRow, type LedgerHead, likeliestSheet } from "./ledger-head";
import type { LedgerMapping } from "./ledger-mapping";
import type { LedgerRefusal } from "./ledger-problem-text";
import { ledgerLimits } from "./limits";
import { withPresentColumns } from "./read-cases";
import { type LedgerReading, readLedger } from "./read-ledger";

/** What the person has said about a ledger; null leaves the choice to what its heads say. */
export type LedgerChoice = {
  readonly mapping: LedgerMapping;
  /** The mapping was made for an earlier ledger: columns that this one does not have are looked for anew. */
  readonly isRemembered: boolean;
  readonly sheet: string | null;
  readonly headRow: number | null;
};

/**
 * A ledger as far as it could be read: with a head its columns can be mapped, also when it is not counted.
 * It holds rows, days and classes, and nothing by which a case is known.
 */
export type CountedFile = {
  /** The decisions it was read by. */
  readonly mapping: LedgerMapping;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly head: LedgerHead | null;
  readonly reading: Result<LedgerReading, LedgerRefusal>;
};

/** Reads a ledger file and counts it for a year. Nothing of the file is kept. */
export function countFile(
  bytes: Uint8Array,
  { mapping: given, isRemembered, sheet: wanted, headRow }: LedgerChoice,
  { form, year }: { readonly form: LedgerForm; readonly year: number },
): Result<CountedFile, LedgerRefusal> {
  const sheets = readSheets(bytes, ledgerLimits);
  if (!sheets.ok) return refuse({ kind: sheets.reason });
  const sheet = wanted === null ? likeliestSheet(sheets.value) : sheetNamed(sheets.value, wanted);
  if (!sheet) return refuse({ kind: wanted === null ? "empty-file" : "no-such-sheet" });
  const head = headRow === null ? findHead(sheet) : headInRow(sheet, headRow);
  const mapping = isRemembered && head ? withPresentColumns(given, head) : given;
  return ok({
    mapping,
    sheets: sheets.value.flatMap(({ name }) => (name === null ? [] : [name])),
    sheet: sheet.name,
    head,
    reading: head
      ? readLedger(sheet, head, { form, mapping, year })
      : refuse({ kind: headRow === null ? "no-head" : "no-head-in-row" }),
  });
}

function sheetNamed(sheets: readonly Sheet[], wanted: string): Sheet | null {
  return sheets.find(({ name }) => name === wanted) ?? null;
}
