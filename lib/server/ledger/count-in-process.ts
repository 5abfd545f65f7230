import "server-only";
import type { CountedFile, LedgerChoice } from "../../ledger/count-file";
import type { LedgerRefusal } from "../../ledger/ledger-problem-text";
import type { Result } from "../../result";
import { answerOf, inTurn, programOf } from "../import/reading-process";

export type CountOrder = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly choice: LedgerChoice;
  /** Id of the format: what is computed from a format does not cross. */
  readonly template: string;
  readonly year: number;
};

const program = programOf("lib/server/ledger/count-process.ts");

/** Counts a ledger in a process of its own, in turn with the other files that are read. */
export function countInProcess(order: CountOrder): Promise<Result<CountedFile, LedgerRefusal>> {
  return inTurn(() => answerOf<CountedFile, LedgerRefusal>(program, order));
}
