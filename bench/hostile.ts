import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { damagedKinds } from "@/lib/fixtures/damaged-files";
import { hostileFiles } from "@/lib/fixtures/hostile-files";
import { largestFile } from "@/lib/import/import-options";
import { unreadableText } from "@/lib/import/unreadable-text";
import { importInProcess } from "@/lib/server/import/import-in-process";
import { answerOf } from "@/lib/server/import/reading-process";
import { atFullEffort } from "./effort";
import type { DamagedFigures } from "./read-damaged";
import type { BenchResult } from "./result";

const copies = atFullEffort(200);
const fromSource = ["--conditions=react-server", "--import", "tsx"];
const here = (program: string) => fileURLToPath(new URL(program, import.meta.url));

/** Damaged and hostile files: what becomes of each, how long it takes and what memory it needs. */
export async function benchHostile(): Promise<readonly BenchResult[]> {
  const damaged = Object.keys(await damagedKinds()).map(
    (kind) => [kind, readDamaged(kind)] as const,
  );
  const hostile: (readonly [string, string])[] = [];
  for (const [what, make] of hostileFiles) hostile.push([what, await readHostile(await make())]);
  return [
    {
      name: `damaged copies of good files, ${copies} of each kind (each at most 10,000 ms, 512 MB)`,
      figures: Object.fromEntries(damaged.map(([kind, figures]) => [kind, damagedText(figures)])),
    },
    {
      name: `${copies * damaged.length} damaged copies in all`,
      figures: {
        read: sum(damaged.map(([, { read }]) => read)),
        refused: sum(damaged.map(([, { refused }]) => refused)),
        "slowest ms": Math.max(...damaged.map(([, { slowest }]) => slowest)),
        "peak MB": Math.max(...damaged.map(([, figures]) => figures.megabytes)),
      },
    },
    {
      name: "hostile files: ms until the answer, start of the process included; peak MB of the process",
      figures: Object.fromEntries(hostile),
    },
  ];
}

/** In a process of its own with the limits of a reader, so that its peak is theirs and its end not ours. */
function readDamaged(kind: string): DamagedFigures {
  const program = [here("read-damaged.ts"), kind, `${copies}`];
  const argv = ["--max-old-space-size=256", ...fromSource, ...program];
  return JSON.parse(execFileSync(process.execPath, argv, { encoding: "utf8" }));
}

function damagedText({ read, refused, slowest, megabytes }: DamagedFigures): string {
  return `${read} read, ${refused} refused, slowest ${slowest} ms, peak ${megabytes} MB`;
}

async function readHostile(file: Uint8Array): Promise<string> {
  const started = performance.now();
  const read = await importInProcess(file);
  const milliseconds = Math.round(performance.now() - started);
  const outcome = read.ok ? "read" : unreadableText(read.reason);
  return `${milliseconds} ms, ${await peakOf(file)}: ${outcome}`;
}

async function peakOf(file: Uint8Array): Promise<string> {
  if (file.length > largestFile) return "no process";
  const program = { file: here("read-once.ts"), execArgv: fromSource };
  const peak = await answerOf<number, never>(program, { file });
  return peak.ok ? `${peak.value} MB` : "stopped";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
