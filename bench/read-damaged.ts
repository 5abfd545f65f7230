import { damagedCopies, damagedKinds } from "@/lib/fixtures/damaged-files";
import { importReport } from "@/lib/import/import-report";
import { peakMemory } from "./peak-memory";

export type DamagedFigures = {
  readonly read: number;
  readonly refused: number;
  /** In milliseconds. */
  readonly slowest: number;
  readonly megabytes: number;
};

// Run in a process of its own: reads so many damaged copies of one kind.
const [kind = "", count] = process.argv.slice(2);
const damage = (await damagedKinds())[kind];
if (!damage) throw new Error(kind);
const tally = { read: 0, refused: 0, slowest: 0 };
for (const file of damagedCopies(damage, Number(count))) {
  const started = performance.now();
  const read = await importReport(file);
  tally[read.ok ? "read" : "refused"] += 1;
  tally.slowest = Math.max(tally.slowest, Math.round(performance.now() - started));
}
process.stdout.write(
  JSON.stringify({ ...tally, megabytes: peakMemory() } satisfies DamagedFigures),
);
