const tickMilliseconds = 10_000;

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Announces a step, says at intervals that it still runs, and how long it took in the end.
 * @template Value
 * @param {string} title
 * @param {() => Value | Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function step(title, work) {
  const started = performance.now();
  const elapsed = () => ((performance.now() - started) / 1000).toFixed(1);
  const slow = setTimeout(() => say(`… ${title}`), 500);
  const ticking = setInterval(() => say(`… ${title}，已用 ${elapsed()} 秒`), tickMilliseconds);
  try {
    const value = await work();
    say(`✓ ${title}（${elapsed()} 秒）`);
    return value;
  } finally {
    clearTimeout(slow);
    clearInterval(ticking);
  }
}
