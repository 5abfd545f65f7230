/** Somebody who types into a report, at a browser or by the browser's own code for saving. */
export type Writer = {
  /** Ends with the key that is being typed. */
  readonly stopTyping: () => Promise<void>;
  /** Whether her form says that everything is stored. */
  readonly settled: () => Promise<boolean>;
  /** Asks for the next attempt now, and for her own value where somebody else has another. */
  readonly hurry: () => Promise<void>;
};

/** Waits until all of them are at rest; how many are not when patience is at its end. */
export async function drain(writers: readonly Writer[], seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const settled = await Promise.all(writers.map((writer) => writer.settled()));
    const waiting = writers.filter((_, index) => !settled[index]);
    if (waiting.length === 0 || performance.now() > end) return waiting.length;
    await Promise.all(waiting.map((writer) => writer.hurry()));
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
