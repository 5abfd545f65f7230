import "server-only";
import { randomUUID } from "node:crypto";
import { SignInRequired } from "./actor";
import { isDatabaseUnavailable } from "./database-unavailable";
import { logProblem } from "./log";
import { type PlainAnswer, plainRefusal } from "./plain-answer";

/** The answer to what was thrown: who is asked for, what is away, or a number to look up. */
export function plainFailure(error: unknown): PlainAnswer {
  if (error instanceof SignInRequired) return plainRefusal(error.reason);
  const id = randomUUID();
  const unavailable = isDatabaseUnavailable(error);
  logProblem(unavailable ? "database-unavailable" : "request-failed", {
    id,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return unavailable
    ? plainRefusal("database-unavailable")
    : plainRefusal("internal-error", { id });
}
