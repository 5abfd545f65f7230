/** One line of the benchmark: what was measured, and the figures with their units in the names. */
export type BenchResult = {
  readonly name: string;
  readonly figures: Readonly<Record<string, string | number>>;
};
