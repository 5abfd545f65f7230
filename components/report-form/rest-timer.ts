/** Acts once after a rest. A key that comes before only moves the hour: no timer is set for each. */
export type RestTimer = {
  /** Acts after this many milliseconds, unless set again or stopped before. */
  readonly set: (delay: number) => void;
  readonly stop: () => void;
};

export function createRestTimer(act: () => void): RestTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let wakes = 0;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function sleep(now: number): void {
    stop();
    wakes = due;
    timer = setTimeout(wake, due - now);
  }

  function wake(): void {
    timer = undefined;
    const now = performance.now();
    if (now < due) sleep(now);
    else act();
  }

  return {
    set(delay) {
      const now = performance.now();
      due = now + delay;
      if (timer === undefined || due < wakes) sleep(now);
    },
    stop,
  };
}
