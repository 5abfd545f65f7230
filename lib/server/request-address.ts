import "server-only";
import { headers } from "next/headers";

/** Where the request of this moment comes from; null outside of one, as on the command line. */
export async function requestAddress(): Promise<string | null> {
  try {
    return (await headers()).get("x-real-ip");
  } catch {
    return null; // Next has no question for "is there a request"; it throws when there is none.
  }
}
