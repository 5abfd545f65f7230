import { type NextRequest, NextResponse } from "next/server";
import { pathHeader } from "@/lib/account/local-path";

/**
 * Gives every page a content security policy with a fresh nonce. Headers only: who may see what is
 * decided by each query. `/api` stays out, because bodies over 10 MB are cut on this way.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(freshNonce());
  const headers = new Headers(request.headers);
  // Next reads the nonce from the request's policy and sets it on its own scripts.
  headers.set("content-security-policy", policy);
  headers.set(pathHeader, pathOf(request));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Where a page sends somebody back to after signing in; layouts are not told their address. */
function pathOf({ nextUrl }: NextRequest): string {
  const query = new URLSearchParams(nextUrl.search);
  query.delete("_rsc"); // a mark of the router
  return query.size === 0 ? nextUrl.pathname : `${nextUrl.pathname}?${query}`;
}

export const config = {
  matcher: [
    {
      source: "/((?!api/|_next/static/).*)",
      missing: [{ type: "header", key: "next-router-prefetch" }],
    },
  ],
};

// Development compiles in the browser and reloads over a socket.
const isDevelopment = process.env.NODE_ENV === "development";

/** Nothing from outside, no inline script without the nonce, no framing; plain http stays possible. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function freshNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
