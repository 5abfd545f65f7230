import { ok, type Result, refuse } from "../result";
import type { DocumentContent } from "./blocks";
import { decodeText } from "./decode-text";
import type { UnreadableFile } from "./unreadable-file";

/** Reads plain text of any charset. */
export function readText(file: Buffer): Result<DocumentContent, UnreadableFile> {
  const text = decodeText(file);
  return text === null ? refuse({ kind: "unknown-type" }) : ok(textContent(text));
}

/** A paragraph for each line, with its tabs. */
export function textContent(text: string): DocumentContent {
  const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/);
  const blocks = lines.map((line) => ({ kind: "paragraph", text: line, role: null }) as const);
  return { blocks, organization: null };
}
