import "server-only";
import type { Worker } from "node:worker_threads";
import { type Result, refuse } from "../../result";
import { atMostAtOnce } from "./at-most-at-once";

/** Why a thread that reads a file gave no answer. */
export type ThreadFailure =
  | { readonly kind: "reading-took-too-long"; readonly seconds: number }
  | { readonly kind: "reading-took-too-much-memory" | "reader-failed" };

const seconds = 10;
/** That no file may exhaust this process. In megabytes; what lies outside the engine's heap is bounded by the sizes of files and their content. */
export const resourceLimits = {
  maxOldGenerationSizeMb: 256,
  maxYoungGenerationSizeMb: 32,
  stackSizeMb: 4,
};
/** Each may take a processor and 300 MB. */
const threads = 2;

/** At most two files are read at once, others wait their turn. */
export const inTurn = atMostAtOnce(threads);

/** What a thread needs to run that is not started from a bundle, as by tests. */
export function threadArguments(): string[] {
  // Next's bundle gives a module the address of its source.
  const isBundled = process.env.NEXT_RUNTIME !== undefined || !import.meta.url.endsWith(".ts");
  const sourceCompiler = import.meta.url.replace(/[^/]*$/, "compile-sources.mjs");
  return isBundled ? [] : ["--import", sourceCompiler];
}

/** The one answer of a thread, or why there is none. */
export function answerOf<Value, Reason>(
  worker: Worker,
): Promise<Result<Value, Reason | ThreadFailure>> {
  return new Promise((resolve) => {
    const settle = (answer: Result<Value, Reason | ThreadFailure>) => {
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

function failureOf(error: NodeJS.ErrnoException): ThreadFailure {
  return error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? { kind: "reading-took-too-much-memory" }
    : { kind: "reader-failed" };
}
