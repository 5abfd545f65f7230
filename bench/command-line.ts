import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { atFullEffort } from "./effort";
import type { BenchResult } from "./result";
import { median } from "./statistics";
import { wordFile } from "./word-file";

const rounds = atFullEffort(9);
const nianbao = "cli/command-line.mjs";
const pages = 100;

/** What a person waits for at the shell, against Node alone: starts, and commands on one file. */
export async function benchCommandLine(): Promise<readonly BenchResult[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "nianbao-bench-"));
  try {
    return [await measure(folder)];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(folder: string): Promise<BenchResult> {
  const [short, long] = [path.join(folder, "short.docx"), path.join(folder, "long.docx")];
  await writeFile(short, await wordFile(0));
  await writeFile(long, await wordFile(pages));
  const commands: Readonly<Record<string, readonly string[]>> = {
    "floor: Node alone ms": ["-e", "0"],
    "--help ms (at most 1500)": [nianbao, "--help"],
    "check report.json ms": [nianbao, "check", "lib/fixtures/seed-004.report.json"],
    "import a Word file ms (at most 1500)": [nianbao, "import", short],
    [`import ${pages} pages ms`]: [nianbao, "import", long],
  };
  const times = Object.values(commands).map((): number[] => []);
  await run([nianbao, "--help"]); // makes the bundle when there is none
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, argv] of Object.values(commands).entries()) {
      times[index]?.push(await run(argv));
    }
  }
  const summaries = Object.keys(commands).map((name, index) => [name, summary(times[index] ?? [])]);
  return {
    name: `command line: from start to end by the clock (median of ${rounds}, range)`,
    figures: Object.fromEntries(summaries),
  };
}

async function run(argv: readonly string[]): Promise<number> {
  const started = performance.now();
  await promisify(execFile)(process.execPath, argv);
  return performance.now() - started;
}

function summary(times: readonly number[]): string {
  const [middle, least, most] = [median(times), Math.min(...times), Math.max(...times)];
  return `${middle.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`;
}
