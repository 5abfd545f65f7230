/** The path within this app that was asked for; the work list for anything that leads elsewhere. */
export function localPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith("/")) return "/";
  const base = "http://local.invalid";
  // Browsers read a backslash as a slash and drop line breaks: judged as they will resolve it.
  if (!URL.canParse(wanted, base)) return "/";
  const url = new URL(wanted, base);
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : "/";
}

/** The header in which proxy.ts tells a page its own path; it decides nothing but the way back. */
export const pathHeader = "x-nianbao-path";
