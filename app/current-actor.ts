import { type Actor, requireActor, SignInRequired } from "@/lib/server/actor";
import { isDatabaseUnavailable } from "@/lib/server/database-unavailable";

/** Who is at work, for the head of the page. With the database away the page itself says so. */
export async function currentActor(): Promise<Actor | "sign-in-required" | "unknown"> {
  try {
    return await requireActor();
  } catch (problem) {
    if (problem instanceof SignInRequired) return "sign-in-required";
    if (isDatabaseUnavailable(problem)) return "unknown";
    throw problem;
  }
}
