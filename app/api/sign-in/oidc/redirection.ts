/** Leads a browser on; nothing on the way is kept, and no address of ours is told to others. */
export function redirection(location: string): Response {
  const headers = { location, "cache-control": "no-store", "referrer-policy": "no-referrer" };
  return new Response(null, { status: 303, headers });
}
