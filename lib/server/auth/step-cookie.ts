import "server-only";
import { z } from "zod";
import { auth } from "./auth";
import { authSettings } from "./auth-settings";
import { signedCookie } from "./session-cookie";

/** Somebody who has shown one thing and has to show another, in the browser that began. */
const stepSchema = z.discriminatedUnion("kind", [
  /** The password was right, or an identity provider knows her; the code is missing. */
  z.object({ kind: z.literal("code"), username: z.string(), until: z.number() }),
]);

type PendingStep = z.infer<typeof stepSchema>;
type StepOf<Kind> = Extract<PendingStep, { readonly kind: Kind }>;

const validMinutes = 5;

/** Remembers in a cookie that the password was right; inside an action it is set already. */
export function awaitCode(username: string, now: Date): Promise<Headers> {
  const until = now.getTime() + validMinutes * 60_000;
  return setStep({ kind: "code", username, until }, validMinutes * 60);
}

/** Forgets whatever step this browser was at. */
export function endStep(): Promise<Headers> {
  return setStep(null, 0);
}

/** The step this browser is at; null when it is at another one, or took too long. */
export function pendingStep<Kind extends PendingStep["kind"]>(
  kind: Kind,
  headers: Pick<Headers, "get">,
  now: Date,
): StepOf<Kind> | null {
  const value = signedCookie(headers, authSettings().stepCookieName);
  if (value === null) return null;
  const step = stepSchema.parse(JSON.parse(value)); // signed, so it is our own writing
  return isOfKind(step, kind) && step.until > now.getTime() ? step : null;
}

function isOfKind<Kind>(step: PendingStep, kind: Kind): step is StepOf<Kind> {
  return step.kind === kind;
}

async function setStep(step: PendingStep | null, seconds: number): Promise<Headers> {
  const body = { step: JSON.stringify(step), seconds };
  const { headers } = await auth().api.setStep({ body, returnHeaders: true });
  return headers;
}
