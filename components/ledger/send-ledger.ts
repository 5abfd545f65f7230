import type { CountedFile } from "@/lib/ledger/count-file";
import type { LedgerMapping } from "@/lib/ledger/ledger-mapping";
import { type LedgerRefusal, ledgerProblemText } from "@/lib/ledger/ledger-problem-text";
import { ledgerLimits } from "@/lib/ledger/limits";
import { type Result, refuse } from "@/lib/result";
import type { LedgerTable } from "@/lib/template/ledger-form";

/** How the ledger shall be read; null leaves it to what the office has done before. */
export type CountChoice = {
  readonly table: LedgerTable;
  readonly mapping: LedgerMapping | null;
  readonly sheet: string | null;
  readonly headRow: number | null;
};

/** What our route answers, or the sentence of a refusal that never came to reading the file. */
type Body =
  | Result<CountedFile, LedgerRefusal>
  | { readonly ok?: undefined; readonly message: string };

/** Sends a ledger to be counted; refusals are sentences for the clerk. */
export async function sendLedger(
  reportId: string,
  file: File,
  choice: CountChoice,
): Promise<Result<CountedFile, string>> {
  if (file.size > ledgerLimits.mostBytes) return refuse(ledgerProblemText({ kind: "too-large" }));
  const response = await fetch(`/api/reports/${reportId}/ledger`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: new Blob([JSON.stringify(choice), "\n", file]),
  });
  // Our own route answers, with one of these shapes.
  const body = (await response.json()) as Body;
  if (body.ok === undefined) return refuse(body.message);
  return body.ok ? body : refuse(ledgerProblemText(body.reason));
}
