import "server-only";
import { Worker } from "node:worker_threads";
import { type ImportOptions, largestFile } from "../../import/import-options";
import type { ImportedReport } from "../../import/imported-report";
import type { UnreadableFile } from "../../import/unreadable-file";
import { ok, type Result, refuse } from "../../result";
import { type PackedImport, packOrder, unpackImport } from "./packed-import";
import { answerOf, inTurn, resourceLimits, threadArguments } from "./reading-thread";

/**
 * Reads a report from a file in a thread of its own, so that no file can stop, exhaust or end this
 * process. At most two are read at once, others wait their turn.
 */
export function importInWorker(
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Result<ImportedReport, UnreadableFile>> {
  // The thread gets a copy, and there is none to make of too much.
  if (bytes.length > largestFile) {
    return Promise.resolve(refuse({ kind: "too-large", limit: largestFile }));
  }
  return inTurn(async () => {
    const answer = await answerOf<PackedImport, UnreadableFile>(startWorker(bytes, options));
    return answer.ok ? ok(unpackImport(answer.value)) : answer;
  });
}

function startWorker(bytes: Uint8Array, options: ImportOptions): Worker {
  // The bundler of Next looks for just this call, with its options spelled out.
  return new Worker(new URL("./import-worker.ts", import.meta.url), {
    workerData: packOrder(bytes, options),
    execArgv: threadArguments(),
    resourceLimits,
  });
}
