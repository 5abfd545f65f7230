import { randomNumbers } from "@/lib/fixtures/random-numbers";

/** What is broken, and how many milliseconds after the beginning. */
export type Fault = { readonly at: number } & (
  | { readonly kind: "kill-instance"; readonly instance: 0 | 1 }
  | { readonly kind: "restart-database"; readonly hard: boolean }
  /** Closed at once, or open and silent as a cable that was pulled. */
  | { readonly kind: "cut"; readonly milliseconds: number; readonly silent: boolean }
);

export type Extent = {
  readonly seed: number;
  readonly seconds: number;
  readonly databaseRestarts: number;
  /** The network is cut for 1 to so many seconds, and then whole for about as long. */
  readonly longestCut: number;
};

/** The faults of a run, all chosen by its seed. */
export function schedule({ seed, seconds, databaseRestarts, longestCut }: Extent) {
  const random = randomNumbers(seed);
  const between = (from: number, to: number) => from + random() * (to - from);
  const end = seconds * 1_000;
  const faults: Fault[] = [];
  for (let at = between(5, 10) * 1_000; at < end; at += between(5, 20) * 1_000) {
    faults.push({ at, kind: "kill-instance", instance: random() < 0.5 ? 0 : 1 });
  }
  for (let restart = 0; restart < databaseRestarts; restart += 1) {
    const at = ((restart + between(0.4, 0.8)) / databaseRestarts) * end;
    faults.push({ at, kind: "restart-database", hard: restart === 0 || random() < 0.5 });
  }
  for (let at = between(0.2, 0.5) * longestCut * 1_000; at < end; ) {
    const milliseconds = between(1, longestCut) * 1_000;
    faults.push({ at, kind: "cut", milliseconds, silent: random() < 0.5 });
    at += milliseconds + between(0.5, 1) * longestCut * 1_000;
  }
  return faults.sort((left, right) => left.at - right.at);
}
