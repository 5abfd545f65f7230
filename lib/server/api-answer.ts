import "server-only";
import {
  type PlainAnswer,
  plainAnswer,
  plainRefusal,
  type RefusalDetails,
  type RefusalReason,
} from "./plain-answer";

/** An answer as a route handler gives it. */
export function responseOf({ body, ...how }: PlainAnswer): Response {
  return new Response(body, how);
}

/** An answer that belongs to one person: no cache between her and us may keep it. */
export function answer(value: unknown, status = 200): Response {
  return responseOf(plainAnswer(value, status));
}

/** A refusal as JSON `{ reason, message }`; details may give a more exact message. */
export function refusal(reason: RefusalReason, details: RefusalDetails = {}): Response {
  return responseOf(plainRefusal(reason, details));
}
