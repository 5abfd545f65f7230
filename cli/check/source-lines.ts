import { decodeText } from "../../lib/import/decode-text";
import type { FileKind } from "../../lib/import/file-kind";

/** The lines of a file of text, and how words are written in it. */
export type SourceLines = {
  /** The line, counted from 1, on which some words stand; null when they are not on one line. */
  readonly lineOf: (words: string) => number | null;
};

/** Null for files that are not written in lines. */
export function sourceLines(bytes: Uint8Array, kind: FileKind): SourceLines | null {
  const written = writtenIn(kind);
  const text = written && decodeText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!written || !text) return null;
  const lines = text.split(/\r\n?|\n/).map(bare);
  return {
    lineOf: (words) => {
      const wanted = bare(written(words));
      const at = wanted.length < shortest ? -1 : lines.findIndex((line) => line.includes(wanted));
      return at === -1 ? null : at + 1;
    },
  };
}

/** A sign or two stand on many lines. */
const shortest = 3;

function writtenIn(kind: FileKind): ((words: string) => string) | null {
  switch (kind) {
    case "text":
      return (words) => words;
    case "html":
      return (words) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    case "json":
      return (words) => JSON.stringify(words).slice(1, -1);
    default:
      return null;
  }
}

/** Without spaces and what parts cells in a text, which the reader has taken away. */
function bare(text: string): string {
  return text.replace(/[\s|｜│]/g, "");
}
