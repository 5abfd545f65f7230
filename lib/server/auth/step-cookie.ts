import "server-only";
import { z } from "zod";
import { auth } from "./auth";
import { authSettings } from "./auth-settings";
import { signedCookie } from "./session-cookie";

/** Where somebody is who has shown one thing and has to show another, in the browser that began. */
const stepSchema = z.discriminatedUnion("kind", [
  /** The password was right, or an identity provider knows her; the code is missing. */
  z.object({ kind: z.literal("code"), username: z.string() }),
  /** She is on her way to the identity provider and back. */
  z.object({
    kind: z.literal("sso"),
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    next: z.string(),
  }),
  /** The identity provider knows her, and no account here is bound to her. */
  z.object({ kind: z.literal("unbound"), subject: z.string() }),
]);

const cookieSchema = z.object({ step: stepSchema.nullable(), until: z.number() });

type Step = z.infer<typeof stepSchema>;
type StepOf<Kind> = Extract<Step, { readonly kind: Kind }>;

const validMinutes = 5;

/** Remembers the step in a cookie; inside an action or a route of the app it is set already. */
export function beginStep(step: Step, now: Date): Promise<Headers> {
  return setStep({ step, until: now.getTime() + validMinutes * 60_000 }, validMinutes * 60);
}

/** Forgets whatever step this browser was at. */
export function endStep(): Promise<Headers> {
  return setStep({ step: null, until: 0 }, 0);
}

/** The step this browser is at; null when it is at another one, or took too long. */
export function pendingStep<Kind extends Step["kind"]>(
  kind: Kind,
  headers: Pick<Headers, "get">,
  now: Date,
): StepOf<Kind> | null {
  const value = signedCookie(headers, authSettings().stepCookieName);
  if (value === null) return null;
  const { step, until } = cookieSchema.parse(JSON.parse(value)); // signed, so it is our own writing
  return step !== null && isOfKind(step, kind) && until > now.getTime() ? step : null;
}

function isOfKind<Kind>(step: Step, kind: Kind): step is StepOf<Kind> {
  return step.kind === kind;
}

async function setStep(cookie: z.infer<typeof cookieSchema>, seconds: number): Promise<Headers> {
  const body = { step: JSON.stringify(cookie), seconds };
  const { headers } = await auth().api.setStep({ body, returnHeaders: true });
  return headers;
}
