import "server-only";
import { logProblem } from "../log";
import { tellDeadlines } from "./deadline-notices";

const hour = 60 * 60 * 1000;

/** Looks for deadlines soon after the start and then by the hour, so that no machine needs a scheduler. */
export function keepTellingDeadlines(): void {
  setTimeout(look, 10_000).unref();
  setInterval(look, hour).unref();
}

async function look(): Promise<void> {
  try {
    await tellDeadlines(new Date());
  } catch (error) {
    // The database may be away or older than the app; in an hour it is asked again.
    logProblem("deadlines-not-told", { error: String(error) });
  }
}
