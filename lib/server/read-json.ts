import "server-only";
import { ok, type Result, refuse } from "@/lib/result";
import type { Asked } from "./asked";
import { isForeign } from "./foreign-origin";
import { readBounded } from "./read-bounded";

export type UnreadableBody =
  | "foreign-origin"
  | "unsupported-media-type"
  | "body-too-large"
  | "malformed-json";

/** Most bytes a request may carry: route handlers have no limit of their own. */
export const largestBody = 1_000_000;

/** The JSON of a request from our own pages. Nothing is read of a body that is too large or foreign. */
export async function readJson(request: Asked): Promise<Result<unknown, UnreadableBody>> {
  if (isForeign(request.headers)) return refuse("foreign-origin");
  if (!isJson(request.headers)) return refuse("unsupported-media-type");
  if (Number(request.headers.get("content-length")) > largestBody) return refuse("body-too-large");
  const body = await readBounded(request.body, largestBody);
  return body === null ? refuse("body-too-large") : parseJson(body);
}

/** The bytes of a file that one of our own pages sends as the whole body. */
export async function readFileBody(
  request: Asked,
  limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>, UnreadableBody>> {
  if (isForeign(request.headers)) return refuse("foreign-origin");
  // No form of another site can send this type.
  const type = request.headers.get("content-type");
  if (type !== "application/octet-stream") return refuse("unsupported-media-type");
  const body = await readBounded(request.body, limit);
  return body === null ? refuse("body-too-large") : ok(Uint8Array.from(body));
}

// Form types need no permission of the browser to be sent across sites; JSON does.
function isJson(headers: Asked["headers"]): boolean {
  const type = headers.get("content-type") ?? "";
  const encoding = headers.get("content-encoding") ?? "identity";
  return /^application\/json\s*(;|$)/i.test(type) && encoding === "identity";
}

function parseJson(body: Uint8Array): Result<unknown, "malformed-json"> {
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)));
  } catch {
    return refuse("malformed-json");
  }
}
