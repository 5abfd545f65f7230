import BufferReader from "word-extractor/lib/buffer-reader.js";
import WordOleExtractor from "word-extractor/lib/word-ole-extractor.js";
import { ok, type Result, refuse } from "../../result";
import type { DocumentContent } from "../blocks";
import { textContent } from "../text-content";
import type { UnreadableFile } from "../unreadable-file";
import { markRowEnds } from "./row-ends";

/** Reads the text of a Word file from before 2007: a line for each paragraph or row, tabs between cells. */
export async function readDoc(file: Buffer): Promise<Result<DocumentContent, UnreadableFile>> {
  // The package rejects with whatever a damaged file makes it stumble over.
  const body = await bodyOf(file).catch(() => null);
  if (body === null) return refuse({ kind: "damaged-file" });
  return ok(textContent(body.replaceAll("\t\n", "\n")));
}

async function bodyOf(file: Buffer): Promise<string> {
  const reader = new BufferReader(file);
  await reader.open();
  const document = await new RowExtractor().extract(reader);
  return document.getBody({ filterUnicode: false });
}

class RowExtractor extends WordOleExtractor {
  protected override writePieces(document: Buffer, table: Buffer): void {
    markRowEnds(document, table);
    super.writePieces(document, table);
  }
}
