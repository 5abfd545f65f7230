import "server-only";
import { Worker } from "node:worker_threads";
import type { CountedFile, LedgerChoice } from "../../ledger/count-file";
import type { LedgerRefusal } from "../../ledger/ledger-problem-text";
import type { Result } from "../../result";
import { answerOf, inTurn, resourceLimits, threadArguments } from "../import/reading-thread";

export type CountOrder = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly choice: LedgerChoice;
  /** Id of the format: what is computed from a format does not cross. */
  readonly template: string;
  readonly year: number;
};

/** Counts a ledger in a thread of its own, in turn with the other files that are read. */
export function countInWorker(order: CountOrder): Promise<Result<CountedFile, LedgerRefusal>> {
  return inTurn(() => answerOf<CountedFile, LedgerRefusal>(startWorker(order)));
}

function startWorker(order: CountOrder): Worker {
  // The bundler of Next looks for just this call, with its options spelled out.
  return new Worker(new URL("./count-worker.ts", import.meta.url), {
    workerData: order,
    execArgv: threadArguments(),
    resourceLimits,
  });
}
