type Queue = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A queue that lets so many pieces of work run at once; the others wait in the order they came. */
export function atMostAtOnce(most: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((start) => waiting.push(start));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The next one takes over the place.
      if (next) next();
      else running -= 1;
    }
  };
}
