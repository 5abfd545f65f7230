import { z } from "zod";
import type { SessionTime } from "@/lib/account/session-time";

/** What is known of the session; nothing while the server is out of reach. */
export type SessionAnswer =
  | ({ readonly kind: "left" } & SessionTime)
  | { readonly kind: "over" }
  | { readonly kind: "unknown" };

const sessionTime: z.ZodType<SessionTime> = z.strictObject({
  secondsLeft: z.number(),
  renewable: z.boolean(),
});

/** GET asks what is left of the session, POST keeps it alive. */
export async function askSession(method: "GET" | "POST"): Promise<SessionAnswer> {
  try {
    const response = await fetch("/api/session", { method });
    if (response.status === 401) return { kind: "over" };
    const parsed = sessionTime.safeParse(await response.json());
    return parsed.success ? { kind: "left", ...parsed.data } : { kind: "unknown" };
  } catch {
    return { kind: "unknown" };
  }
}
