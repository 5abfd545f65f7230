/** Set by the test of the README, which proves that the benchmarks run and not how fast they are. */
const brief = Boolean(process.env.NIANBAO_BENCH_BRIEF);

/** How often, or how long, to measure: as given, or once. */
export function atFullEffort(amount: number): number {
  return brief ? 1 : amount;
}
