import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { authSettings } from "./auth-settings";

/** The session's token when the request carries a cookie that this app has signed. */
export function sessionToken(headers: Pick<Headers, "get">): string | null {
  return signedCookie(headers, authSettings().cookieName);
}

/** What a cookie says when this app has signed it; null for any other. */
export function signedCookie(headers: Pick<Headers, "get">, name: string): string | null {
  return signedText(cookieValue(headers.get("cookie") ?? "", name));
}

/** What stands before a signature of ours; null when it is none. */
export function signedText(value: string): string | null {
  const [, text = "", signature = ""] = /^(.+)\.([^.]+)$/.exec(value) ?? [];
  if (text === "") return null;
  return sameBytes(signature, sign(text, authSettings().secret)) ? text : null;
}

/** A cookie header as a browser sends it for this token; for tests and tools that made a session. */
export function sessionCookie(token: string): string {
  const { secret, cookieName } = authSettings();
  return `${cookieName}=${encodeURIComponent(`${token}.${sign(token, secret)}`)}`;
}

function cookieValue(header: string, name: string): string {
  const pair = header.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  try {
    return decodeURIComponent(pair?.slice(name.length + 1) ?? "");
  } catch {
    return ""; // not written by this app
  }
}

/** As the sign-in library signs. */
function sign(token: string, secret: string): string {
  return createHmac("sha256", secret).update(token).digest("base64");
}

function sameBytes(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
