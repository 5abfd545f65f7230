import "server-only";
import type { CountedFile } from "@/lib/ledger/count-file";
import type { LedgerMapping } from "@/lib/ledger/ledger-mapping";
import type { LedgerRefusal } from "@/lib/ledger/ledger-problem-text";
import { isOpen } from "@/lib/report/workflow";
import { type Result, refuse } from "@/lib/result";
import type { LedgerTable } from "@/lib/template/ledger-form";
import type { Actor } from "../actor";
import { isClerkOf } from "../reports/office-of";
import { findReport } from "../reports/queries";
import { countInProcess } from "./count-in-process";
import { findMapping, rememberMapping } from "./ledger-mappings";

export type WantedCount = {
  readonly table: LedgerTable;
  /** What the clerk has decided now; null reads as the office did last time. */
  readonly mapping: LedgerMapping | null;
  readonly sheet: string | null;
  readonly headRow: number | null;
  readonly file: Uint8Array<ArrayBuffer>;
};

/**
 * Counts a ledger for a draft and writes nothing into it: the clerk takes the numbers over herself. The
 * file is not kept; of the mapping it is remembered what the clerk has decided, when it could be used.
 */
export async function countLedgerFile(
  actor: Actor,
  reportId: string,
  { table, mapping: decided, sheet, headRow, file }: WantedCount,
): Promise<Result<CountedFile, "not-found" | "locked" | LedgerRefusal>> {
  const stored = await findReport(actor, reportId);
  if (!stored || !isClerkOf(actor, stored)) return refuse("not-found");
  if (!isOpen(stored.status)) return refuse("locked");
  const { organizationId, report } = stored;
  const mapping = decided ?? (await findMapping(organizationId, table));
  const choice = { mapping, isRemembered: decided === null, sheet, headRow };
  const { template, year } = report;
  const counted = await countInProcess({ bytes: file, choice, template: template.id, year });
  if (decided !== null && counted.ok && counted.value.reading.ok) {
    await rememberMapping(organizationId, decided);
  }
  return counted;
}
