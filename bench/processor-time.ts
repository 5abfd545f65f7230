import { atFullEffort } from "./effort";
import { median } from "./statistics";

/** What to measure: the jobs in turn, so many times a round. */
export type Contender = {
  readonly jobs: readonly (() => unknown)[];
  readonly times: number;
};
export type ProcessorTime = { readonly median: number; readonly text: string };

/**
 * Processor milliseconds of one job, warmed up, the contenders taking turns round by round: on a
 * shared machine the clock says more about the neighbours, and one long run each favours the last.
 */
export async function processorTimes(
  contenders: readonly Contender[],
  rounds: number,
): Promise<readonly ProcessorTime[]> {
  const measured = contenders.map((): number[] => []);
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const time = await processorTime(contender);
      if (round >= 0) measured[index]?.push(time);
    }
  }
  return measured.map(summary);
}

async function processorTime({ jobs, times }: Contender): Promise<number> {
  const before = process.cpuUsage();
  for (let turn = 0; turn < times; turn += 1) await jobs[turn % jobs.length]?.();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

function summary(times: readonly number[]): ProcessorTime {
  const [middle, least, most] = [median(times), Math.min(...times), Math.max(...times)];
  const text = `${middle.toPrecision(3)} (${least.toPrecision(3)}–${most.toPrecision(3)})`;
  return { median: middle, text };
}

/** Enough for the compiler of the engine to have seen everything. */
const warmUpRounds = atFullEffort(4);
