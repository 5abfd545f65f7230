import { ok, type Result, refuse } from "../../result";
import type { DocumentContent } from "../blocks";
import { Unsafe } from "../broken-document";
import type { UnreadableFile } from "../unreadable-file";
import { readWorkbook } from "./read-workbook";
import { sheetBlocks } from "./sheet-blocks";

/** Reads the sheets of a workbook that are in sight, one after the other, as one document. */
export function readXlsx(file: Buffer): Result<DocumentContent, UnreadableFile> {
  const sheets = readWorkbook(file);
  if (!sheets.ok) return sheets;
  try {
    const blocks = sheets.value.filter(({ hidden }) => !hidden).flatMap(sheetBlocks);
    return ok({ blocks, organization: null });
  } catch (error) {
    if (error instanceof Unsafe) return refuse({ kind: "unsafe-file" });
    throw error;
  }
}
