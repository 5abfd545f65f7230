import "server-only";
import { responseOf } from "./api-answer";
import { plainFailure } from "./plain-failure";

type Context = { readonly params: Promise<{ readonly id: string }> };
type Handler = (request: Request, id: string) => Promise<Response>;

/** A route handler that answers also when it fails: who, what is away, or a number to look up. */
export function apiRoute(handle: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    try {
      return await handle(request);
    } catch (error) {
      return responseOf(plainFailure(error));
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
