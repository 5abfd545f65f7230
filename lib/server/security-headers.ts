// Read by the configuration of Next too, which knows nothing of `server-only`.

/** On every answer. The policy of pages, which carries a nonce, is set in proxy.ts. */
export const headersOfAll = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];

/** On what is no page. */
export const apiHeaders = [
  { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
];
