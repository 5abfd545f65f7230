import "server-only";

/** The address a request comes from, as the start of this process has noted it; see note-address. */
export function clientAddress(headers: Pick<Headers, "get">): string {
  return headers.get("x-real-ip") ?? "unknown";
}
