import { ok, type Result, refuse } from "../../result";
import type { DocumentContent } from "../blocks";
import { Unsafe } from "../broken-document";
import { decodeText } from "../decode-text";
import type { UnreadableFile } from "../unreadable-file";
import { articleOf } from "./article";
import { HtmlReader } from "./html-reader";
import { parseHtml } from "./parse-html";

/** Reads a saved web page. */
export function readHtml(file: Buffer): Result<DocumentContent, UnreadableFile> {
  const html = decodeText(file, declaredCharset(file));
  return html === null ? refuse({ kind: "damaged-file" }) : readHtmlText(html);
}

/** Reads a page or the fragment of one that programs put on the clipboard. */
export function readHtmlText(html: string): Result<DocumentContent, UnreadableFile> {
  const nodes = parseHtml(withoutHeader(html));
  if (!nodes.ok) return nodes;
  const reader = new HtmlReader();
  try {
    reader.read(articleOf(nodes.value));
  } catch (error) {
    if (error instanceof Unsafe) return refuse({ kind: "unsafe-file" });
    throw error;
  }
  return ok({ blocks: reader.blocks, organization: null });
}

/** Browsers look no further either. */
const declarationWithin = 4096;

function declaredCharset(file: Buffer): string | null {
  const start = file.subarray(0, declarationWithin).toString("latin1");
  return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? null;
}

/** Windows puts lines about the selection before the page (CF_HTML). */
function withoutHeader(html: string): string {
  return html.replace(/^Version:[^<]*/, "");
}
