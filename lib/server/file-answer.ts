import "server-only";
import { attachment } from "./attachment";

const types = {
  /** A file as somebody brought it: nothing is said of what it is. */
  bytes: "application/octet-stream",
  csv: "text/csv; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;

export type HandedFile = {
  readonly type: keyof typeof types;
  readonly name: string;
  /** The same for programs that cannot read the real name. */
  readonly asciiName: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A file to be saved: kept by no cache, and taken by no browser for anything else than it is. */
export function fileAnswer(
  content: BodyInit,
  { type, name, asciiName, headers = {} }: HandedFile,
): Response {
  return new Response(content, {
    headers: {
      "content-type": types[type],
      "content-disposition": attachment(name, asciiName),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      ...headers,
    },
  });
}
