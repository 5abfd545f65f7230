import "server-only";
import { randomUUID } from "node:crypto";
import { SignInRequired } from "./actor";
import { refusal } from "./api-answer";
import { isDatabaseUnavailable } from "./database-unavailable";
import { logProblem } from "./log";

type Context = { readonly params: Promise<{ readonly id: string }> };
type Handler = (request: Request, id: string) => Promise<Response>;

/** A route handler that answers also when it fails: who, what is away, or a number to look up. */
export function reportRoute(handle: Handler) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    try {
      const { id } = await params;
      return await handle(request, id);
    } catch (error) {
      return failure(error);
    }
  };
}

function failure(error: unknown): Response {
  if (error instanceof SignInRequired) return refusal(error.reason);
  const id = randomUUID();
  const unavailable = isDatabaseUnavailable(error);
  logProblem(unavailable ? "database-unavailable" : "request-failed", {
    id,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return unavailable ? refusal("database-unavailable") : refusal("internal-error", { id });
}
