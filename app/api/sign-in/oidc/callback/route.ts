import { localPath } from "@/lib/account/local-path";
import { apiRoute } from "@/lib/server/api-route";
import { finishSso } from "@/lib/server/auth/oidc-sign-in";
import { redirection } from "../redirection";

/** The way back from the identity provider; a session, a code to be typed, or the reason why not. */
export const GET = apiRoute(async (request) => {
  const { search } = new URL(request.url);
  const finished = await finishSso(search, request.headers, new Date());
  if (!finished.ok) return redirection(`/login?refused=${finished.reason}`);
  const path = localPath(finished.value.next);
  const next = encodeURIComponent(path);
  return redirection(finished.value.codeWanted ? `/login/code?next=${next}` : path);
});
