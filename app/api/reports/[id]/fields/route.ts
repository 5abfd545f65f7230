import { actorOf, SignInRequired } from "@/lib/server/actor";
import { answer, refusal } from "@/lib/server/api-answer";
import { reportRoute } from "@/lib/server/api-route";
import { sessionToken } from "@/lib/server/auth/session-cookie";
import { readJson } from "@/lib/server/read-json";
import { saveFields } from "@/lib/server/reports/save-fields";
import { saveRefusal } from "@/lib/server/reports/save-refusal";
import { saveRequest } from "@/lib/server/reports/save-request";

/** Saves edits of a draft: `{ accountId, operations: [{ opId, address, base, value }] }`. */
export const PUT = reportRoute(async (request, id) => {
  const body = await readJson(request);
  if (!body.ok) return refusal(body.reason);
  const parsed = saveRequest.safeParse(body.value);
  if (!parsed.success) return refusal("invalid-request");
  const token = sessionToken(request.headers);
  if (token === null) throw new SignInRequired("sign-in-required");
  const { accountId, operations } = parsed.data;
  const saved = await saveFields({ accountId, sessionToken: token }, id, operations);
  if (saved.ok) return answer(saved.value);
  // Who may not act at all, or is somebody else by now, is told so and not that the report is gone.
  if (saved.reason === "not-found" && (await actorOf(request)).accountId !== accountId) {
    return refusal("other-account");
  }
  return saveRefusal(saved.reason);
});
