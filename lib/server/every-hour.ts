import "server-only";
import { logProblem } from "./log";

const hour = 60 * 60 * 1000;

/** Does something soon after the start and then by the hour, so that no machine needs a scheduler. */
export function everyHour(problem: string, task: () => Promise<unknown>): void {
  const attempt = () =>
    task().catch((error) => {
      // The database may be away or older than the app; in an hour it is tried again.
      logProblem(problem, { error: String(error) });
    });
  setTimeout(attempt, 10_000).unref();
  setInterval(attempt, hour).unref();
}
