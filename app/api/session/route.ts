import type { SessionTime } from "@/lib/account/session-time";
import { answer, refusal } from "@/lib/server/api-answer";
import { apiRoute } from "@/lib/server/api-route";
import { sessionToken } from "@/lib/server/auth/session-cookie";
import { renewSession, sessionTimeLeft } from "@/lib/server/auth/session-time";
import { isForeign } from "@/lib/server/foreign-origin";

/** What is left of the session, `{ secondsLeft, renewable }`; asking does not keep it alive. */
export const GET = apiRoute(async (request) => timeAnswer(request, sessionTimeLeft));

/** 「继续填写」: keeps the session alive and says what is left of it. */
export const POST = apiRoute(async (request) =>
  isForeign(request.headers) ? refusal("foreign-origin") : timeAnswer(request, renewSession),
);

async function timeAnswer(
  request: Request,
  ask: (token: string) => Promise<SessionTime | null>,
): Promise<Response> {
  const token = sessionToken(request.headers);
  const left = token === null ? null : await ask(token);
  return left === null ? refusal("sign-in-required") : answer(left);
}
