import WordExtractor from "word-extractor";
import { ok, type Result, refuse } from "../../result";
import type { DocumentContent } from "../blocks";
import { textContent } from "../text-content";
import type { UnreadableFile } from "../unreadable-file";

/** Reads the text of a Word file from before 2007: a line for each paragraph, tabs between the cells of a row. */
export async function readDoc(file: Buffer): Promise<Result<DocumentContent, UnreadableFile>> {
  // The package rejects with whatever a damaged file makes it stumble over.
  const document = await new WordExtractor().extract(file).catch(() => null);
  if (document === null) return refuse({ kind: "damaged-file" });
  return ok(textContent(document.getBody({ filterUnicode: false })));
}
