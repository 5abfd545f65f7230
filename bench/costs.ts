import { atFullEffort } from "./effort";
import { median, quantile } from "./statistics";

/** What to measure: the jobs in turn, so many times a round. */
export type Contender = {
  readonly jobs: readonly (() => unknown)[];
  readonly times: number;
};
/** Milliseconds of one job. */
export type Cost = {
  /** What one waits for it: the median of single jobs, and from what to what nine of ten took. */
  readonly clock: Spread;
  /** What all threads did for it, those of the engine's collector and compiler too: the median round, and all of them. */
  readonly processor: Spread;
};
export type Spread = { readonly median: number; readonly text: string };

/**
 * The costs of each contender's jobs, warmed up, the contenders taking turns round by round: on a
 * shared machine one long run each favours the last.
 */
export async function costs(
  contenders: readonly Contender[],
  rounds: number,
): Promise<readonly Cost[]> {
  const measured = contenders.map((): Round[] => []);
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const result = await oneRound(contender);
      if (round >= 0) measured[index]?.push(result);
    }
  }
  return measured.map((results) => {
    const waits = results.flatMap((result) => result.waits);
    const processor = results.map((result) => result.processor);
    return {
      clock: spread(waits, quantile(waits, 0.05), quantile(waits, 0.95)),
      processor: spread(processor, Math.min(...processor), Math.max(...processor)),
    };
  });
}

type Round = { readonly waits: readonly number[]; readonly processor: number };

async function oneRound({ jobs, times }: Contender): Promise<Round> {
  const waits: number[] = [];
  const before = process.cpuUsage();
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now();
    await jobs[turn % jobs.length]?.();
    waits.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  return { waits, processor: (user + system) / 1000 / times };
}

function spread(values: readonly number[], from: number, to: number): Spread {
  const middle = median(values);
  return {
    median: middle,
    text: `${middle.toPrecision(3)} (${from.toPrecision(3)}–${to.toPrecision(3)})`,
  };
}

/** Enough for the compiler of the engine to have seen nearly everything: of some thousand functions it goes on for long. */
const warmUpRounds = atFullEffort(10);
