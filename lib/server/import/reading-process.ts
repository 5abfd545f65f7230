import "server-only";
import { fork } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Result, refuse } from "../../result";
import { atMostAtOnce } from "./at-most-at-once";

/** Why a process that reads a file gave no answer. */
export type ReadingFailure =
  | { readonly kind: "reading-took-too-long"; readonly seconds: number }
  | { readonly kind: "reading-took-too-much-memory" | "reader-failed" };

/** What Node is told to run. */
type Program = { readonly file: string; readonly execArgv: readonly string[] };

const seconds = 10;
/** In megabytes; what lies outside the engine's heap is bounded by the sizes of files and their content. */
const memoryLimits = ["--max-old-space-size=256", "--max-semi-space-size=16"];
/** Each may take a processor and 300 MB. */
const processes = 2;

/** At most two files are read at once, others wait their turn. */
export const inTurn = atMostAtOnce(processes);

/** The program of a source: from the bundle that was made of it, or as tests and `npm run dev` do from itself. */
export function programOf(source: string): Program {
  const bundle = `${path.basename(source, ".ts")}.mjs`;
  // Next's bundle gives a module the address of its source.
  if (process.env.NEXT_RUNTIME === undefined && !import.meta.url.endsWith(".ts")) {
    return { file: path.join(path.dirname(fileURLToPath(import.meta.url)), bundle), execArgv: [] };
  }
  return process.env.NODE_ENV === "production"
    ? { file: path.resolve(".next", "readers", bundle), execArgv: [] }
    : { file: path.resolve(source), execArgv: ["--conditions=react-server", "--import", "tsx"] };
}

/**
 * The one answer of a program to an order, or why there is none. A process of its own, because V8 ends
 * the whole process, with all its threads, where a single list outgrows the memory.
 */
export function answerOf<Value, Reason>(
  { file, execArgv }: Program,
  order: object,
): Promise<Result<Value, Reason | ReadingFailure>> {
  return new Promise((resolve) => {
    const child = fork(file, [], {
      execArgv: [...memoryLimits, ...execArgv],
      env: readerEnvironment(),
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const kill = () => child.kill("SIGKILL");
    const settle = (answer: Result<Value, Reason | ReadingFailure>) => {
      clearTimeout(patience);
      process.off("exit", kill);
      resolve(answer);
      kill();
    };
    const patience = setTimeout(
      () => settle(refuse({ kind: "reading-took-too-long", seconds })),
      seconds * 1000,
    );
    process.once("exit", kill);
    child
      // Sent by a program that is ours.
      .once("message", (answer) => settle(answer as unknown as Result<Value, Reason>))
      .on("error", () => settle(refuse({ kind: "reader-failed" })))
      .once("exit", (code, signal) => settle(refuse(failureOf(code, signal))));
    child.send(order, () => {}); // one that ended before tells it by its exit
  });
}

/** Nothing of the secrets that this process was given. */
function readerEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, SystemRoot, TEMP, TMPDIR } = process.env;
  return { NODE_ENV, SystemRoot, TEMP, TMPDIR };
}

/** How a process ends when V8 or the system finds no memory for it; Windows has numbers instead of signals. */
const exhausted: readonly unknown[] = ["SIGABRT", "SIGTRAP", "SIGILL", "SIGKILL", 134, 0x80000003];

function failureOf(code: number | null, signal: NodeJS.Signals | null): ReadingFailure {
  return exhausted.includes(signal ?? code)
    ? { kind: "reading-took-too-much-memory" }
    : { kind: "reader-failed" };
}
