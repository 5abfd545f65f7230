import "server-only";
import { Worker } from "node:worker_threads";
import { type ImportOptions, largestFile } from "../../import/import-options";
import type { ImportedReport } from "../../import/imported-report";
import type { UnreadableFile } from "../../import/unreadable-file";
import { ok, type Result, refuse } from "../../result";
import { atMostAtOnce } from "./at-most-at-once";
import { type PackedAnswer, packOrder, unpackImport } from "./packed-import";

const seconds = 10;
/** In megabytes; what lies outside the engine's heap is bounded by the sizes of files and their content. */
const resourceLimits = {
  maxOldGenerationSizeMb: 256,
  maxYoungGenerationSizeMb: 32,
  stackSizeMb: 4,
};
/** Each may take a processor and 300 MB. */
const threads = 2;

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
    const answer = await answerOf(startWorker(bytes, options));
    return answer.ok ? ok(unpackImport(answer.value)) : answer;
  });
}

const inTurn = atMostAtOnce(threads);

function startWorker(bytes: Uint8Array, options: ImportOptions): Worker {
  // The bundler of Next looks for just this call.
  return new Worker(new URL("./import-worker.ts", import.meta.url), {
    workerData: packOrder(bytes, options),
    execArgv: process.env.NEXT_RUNTIME === undefined ? ["--import", sourceCompiler()] : [],
    resourceLimits,
  });
}

/** For a thread that is not started from a bundle, as by tests and the command line. */
function sourceCompiler(): string {
  return import.meta.url.replace(/[^/]*$/, "compile-sources.mjs");
}

function answerOf(worker: Worker): Promise<PackedAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: PackedAnswer) => {
      clearTimeout(patience);
      resolve(answer);
      void worker.terminate();
    };
    const patience = setTimeout(
      () => settle(refuse({ kind: "reading-took-too-long", seconds })),
      seconds * 1000,
    );
    worker
      .once("message", settle)
      .once("error", (error) => settle(refuse(failureOf(error))))
      .once("exit", () => settle(refuse({ kind: "reader-failed" })));
  });
}

function failureOf(error: NodeJS.ErrnoException): UnreadableFile {
  return error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? { kind: "reading-took-too-much-memory" }
    : { kind: "reader-failed" };
}
