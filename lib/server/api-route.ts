import "server-only";
import { randomUUID } from "node:crypto";
import { SignInRequired } from "./actor";
import { refusal } from "./api-answer";
import { isDatabaseUnavailable } from "./database-unavailable";
import { logProblem } from "./log";

type Context = { readonly params: Promise<{ readonly id: string }> };
type Handler = (request: Request, id: string) => Promise<Response>;

/** A route handler that answers also when it fails: who, what is away, or a number to look up. */
export function apiRoute(handle: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    try {
      return await handle(request);
    } catch (error) {
      return failure(error);
    }
  };
}

/** The same for an address that names something by its id. */
export function reportRoute(handle: Handler) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const { id } = await params;
    return apiRoute((asked) => handle(asked, id))(request);
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
