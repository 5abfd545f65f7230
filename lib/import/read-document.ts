import type { Result } from "../result";
import type { DocumentContent } from "./blocks";
import type { FileKind } from "./file-kind";
import type { UnreadableFile } from "./unreadable-file";

export type DocumentKind = Exclude<FileKind, "json">;

type DocumentReader = (
  file: Buffer,
) => Result<DocumentContent, UnreadableFile> | Promise<Result<DocumentContent, UnreadableFile>>;

/** Loaded when needed: some of them bring much code that a command line would wait for. */
const readers: Readonly<Record<DocumentKind, () => Promise<DocumentReader>>> = {
  doc: async () => (await import("./doc/read-doc")).readDoc,
  docx: async () => (await import("./docx/read-docx")).readDocx,
  html: async () => (await import("./html/read-html")).readHtml,
  mht: async () => (await import("./html/read-mht")).readMht,
  pdf: async () => (await import("./pdf/read-pdf")).readPdf,
  text: async () => (await import("./text-content")).readText,
  xlsx: async () => (await import("./xlsx/read-xlsx")).readXlsx,
};

/** The paragraphs and tables of a document of a known kind. */
export async function readDocument(
  file: Buffer,
  kind: DocumentKind,
): Promise<Result<DocumentContent, UnreadableFile>> {
  const read = await readers[kind]();
  return read(file);
}
