import { type SignedIn, signedIn } from "@/lib/server/actor";
import { isDatabaseUnavailable } from "@/lib/server/database-unavailable";

/** Who is at work, for the head of the page. With the database away the page itself says so. */
export async function currentActor(): Promise<SignedIn | null> {
  try {
    return await signedIn();
  } catch (problem) {
    if (isDatabaseUnavailable(problem)) return null;
    throw problem;
  }
}
