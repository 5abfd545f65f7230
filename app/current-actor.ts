import { type SignedIn, signedIn } from "@/lib/server/actor";
import { isDatabaseUnavailable } from "@/lib/server/database-unavailable";
import { countUnreadNotices } from "@/lib/server/reports/notices";

/** Who is at work, for the head of the page. With the database away the page itself says so. */
export async function currentActor(): Promise<SignedIn | null> {
  try {
    return await signedIn();
  } catch (problem) {
    if (isDatabaseUnavailable(problem)) return null;
    throw problem;
  }
}

/** How many notices wait for her; none that we know of while the database is away. */
export async function unreadNotices(person: SignedIn | null): Promise<number> {
  if (person === null || person.mustChangePassword || person.mustSetUpSecondFactor) return 0;
  try {
    return await countUnreadNotices(person);
  } catch (problem) {
    if (isDatabaseUnavailable(problem)) return 0;
    throw problem;
  }
}
