import { type Result, refuse } from "../../result";
import type { DocumentContent } from "../blocks";
import { decodeText } from "../decode-text";
import type { UnreadableFile } from "../unreadable-file";
import { readHtml, readHtmlText } from "./read-html";

const maxNesting = 4;

/** Reads a web page saved as one file (RFC 2557): the first HTML among its parts. */
export function readMht(file: Buffer): Result<DocumentContent, UnreadableFile> {
  const page = findPage(file.toString("latin1"), 0);
  if (page === null) return refuse({ kind: "damaged-file" });
  if (page.charset === null) return readHtml(page.content);
  const html = decodeText(page.content, page.charset);
  return html === null ? refuse({ kind: "damaged-file" }) : readHtmlText(html);
}

type Page = { readonly content: Buffer; readonly charset: string | null };

/** Parts are read one byte a character, because each has a charset of its own. */
function findPage(part: string, nesting: number): Page | null {
  const end = /\r?\n\r?\n/.exec(part);
  if (!end || nesting > maxNesting) return null;
  const headers = part.slice(0, end.index).replace(/\r?\n[ \t]+/g, " ");
  const body = part.slice(end.index + end[0].length);
  const type = headerOf(headers, "content-type");
  const boundary = parameterOf(type, "boundary");
  if (boundary !== null) return firstPage(body, boundary, nesting);
  if (!/^text\/html/i.test(type)) return null;
  const content = decodeBody(body, headerOf(headers, "content-transfer-encoding"));
  return { content, charset: parameterOf(type, "charset") };
}

function firstPage(body: string, boundary: string, nesting: number): Page | null {
  for (const part of body.split(`--${boundary}`).slice(1)) {
    const page = findPage(part.replace(/^[ \t]*\r?\n/, ""), nesting + 1);
    if (page !== null) return page;
  }
  return null;
}

function headerOf(headers: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(headers)?.[1]?.trim() ?? "";
}

function parameterOf(value: string, name: string): string | null {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "i").exec(value) ?? [];
  return quoted ?? plain ?? null;
}

/** RFC 2045, section 6. */
function decodeBody(body: string, encoding: string): Buffer {
  switch (encoding.toLowerCase()) {
    case "base64":
      return Buffer.from(body, "base64");
    case "quoted-printable":
      return Buffer.from(
        body
          .replace(/=[ \t]*\r?\n/g, "")
          .replace(/=([\dA-Fa-f]{2})/g, (_, code) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          ),
        "latin1",
      );
    default:
      return Buffer.from(body, "latin1");
  }
}
