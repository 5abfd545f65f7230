import type { SessionTime } from "@/lib/account/session-time";

/** What is known of the session; nothing while the server is out of reach. */
export type SessionAnswer =
  | ({ readonly kind: "left" } & SessionTime)
  | { readonly kind: "over" }
  | { readonly kind: "unknown" };

/** GET asks what is left of the session, POST keeps it alive. */
export async function askSession(method: "GET" | "POST"): Promise<SessionAnswer> {
  try {
    const response = await fetch("/api/session", { method });
    if (response.status === 401) return { kind: "over" };
    if (!response.ok) return { kind: "unknown" };
    const left: SessionTime = await response.json();
    return { kind: "left", ...left };
  } catch {
    return { kind: "unknown" };
  }
}
