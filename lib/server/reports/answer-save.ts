import "server-only";
import { actorOf, SignInRequired } from "../actor";
import type { Asked } from "../asked";
import { sessionToken } from "../auth/session-cookie";
import { type PlainAnswer, plainAnswer, plainRefusal } from "../plain-answer";
import { plainFailure } from "../plain-failure";
import { readJson } from "../read-json";
import { saveFields } from "./save-fields";
import { saveRefusal } from "./save-refusal";
import { saveRequest } from "./save-request";

/** Saves edits of a draft: `{ accountId, operations: [{ opId, address, base, value }] }`. */
export function answerSave(asked: Asked, reportId: string): Promise<PlainAnswer> {
  return save(asked, reportId).catch(plainFailure);
}

async function save(asked: Asked, reportId: string): Promise<PlainAnswer> {
  const body = await readJson(asked);
  if (!body.ok) return plainRefusal(body.reason);
  const parsed = saveRequest.safeParse(body.value);
  if (!parsed.success) return plainRefusal("invalid-request");
  const token = sessionToken(asked.headers);
  if (token === null) throw new SignInRequired("sign-in-required");
  const { accountId, operations } = parsed.data;
  const saved = await saveFields({ accountId, sessionToken: token }, reportId, operations);
  if (saved.ok) return plainAnswer(saved.value);
  // Who may not act at all, or is somebody else by now, is told so and not that the report is gone.
  if (saved.reason === "not-found" && (await actorOf(asked)).accountId !== accountId) {
    return plainRefusal("other-account");
  }
  return saveRefusal(saved.reason);
}
