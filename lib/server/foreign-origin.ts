import "server-only";

/**
 * Whether another site sent this request. A browser names the origin of every request that changes
 * something; tools outside browsers send neither header and carry nobody's session.
 */
export function isForeign(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site === "cross-site" || site === "same-site") return true;
  const origin = headers.get("origin");
  if (origin === null) return false;
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  // Behind a proxy the forwarded name is ours; no page of another site can set that header.
  return host === null || ![headers.get("host"), headers.get("x-forwarded-host")].includes(host);
}
