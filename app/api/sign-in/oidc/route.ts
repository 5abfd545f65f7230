import { localPath } from "@/lib/account/local-path";
import { apiRoute } from "@/lib/server/api-route";
import { beginSso } from "@/lib/server/auth/oidc-sign-in";
import { redirection } from "./redirection";

/** The button of the sign-in page: to the identity provider. `?next=` is the way back into the app. */
export const GET = apiRoute(async (request) => {
  const next = localPath(new URL(request.url).searchParams.get("next"));
  const begun = await beginSso(next, new Date());
  return redirection(begun.ok ? begun.value.address : `/login?refused=${begun.reason}`);
});
