import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link inside the app. It fetches its page when it is followed: Next would ask the server for every
 * link that comes into sight, some twenty requests for a page, each with its look at the session.
 */
export function Link(link: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...link} />;
}
