import WordOleExtractor from "word-extractor/lib/word-ole-extractor.js";
import { ok, type Result, refuse } from "../../result";
import type { DocumentContent } from "../blocks";
import { textContent } from "../text-content";
import type { UnreadableFile } from "../unreadable-file";
import { type CompoundFile, openCompoundFile } from "./compound-file";
import { markRowEnds } from "./row-ends";

/** Reads the text of a Word file from before 2007: a line for each paragraph or row, tabs between cells. */
export async function readDoc(file: Buffer): Promise<Result<DocumentContent, UnreadableFile>> {
  // The package rejects with whatever a damaged file makes it stumble over.
  const body = await bodyOf(file).catch(() => null);
  if (body === null) return refuse({ kind: "damaged-file" });
  return ok(textContent(body.replaceAll("\t\n", "\n")));
}

async function bodyOf(file: Buffer): Promise<string> {
  const document = await new RowExtractor().read(openCompoundFile(file));
  return document.getBody({ filterUnicode: false });
}

class RowExtractor extends WordOleExtractor<CompoundFile, Buffer> {
  read(file: CompoundFile) {
    return this.extractWordDocument(file, file.stream("WordDocument"));
  }

  /** The package's own way to the streams follows a circle of sectors until it ends the process. */
  protected override async documentStream(file: CompoundFile, name: string): Promise<Buffer> {
    return file.stream(name);
  }

  protected override async streamBuffer(stream: Buffer): Promise<Buffer> {
    return stream;
  }

  protected override writePieces(document: Buffer, table: Buffer): void {
    if (textLength(document, table) > document.length) throw new Error("more text than file");
    markRowEnds(document, table);
    super.writePieces(document, table);
    this.mendTexts(document);
  }

  /**
   * The package writes “undefined” for an optional hyphen, and for bytes without a sign of their
   * own in a text of one byte a character; after these it counts wrongly.
   */
  private mendTexts(document: Buffer): void {
    let start = 0;
    for (const piece of this._pieces) {
      const bytes = document.subarray(piece.startFilePos, piece.startFilePos + piece.size);
      const text = piece.unicode ? bytes.toString("utf16le") : oneByteText.decode(bytes);
      // The package drops the sign 0, so that the places of all others stay.
      piece.text = text.replaceAll(optionalHyphen, "\u0000").replaceAll(fixedHyphen, "-");
      piece.length = piece.text.length;
      piece.startCp = start;
      start += piece.length;
      piece.endCp = start;
    }
    if (document.readUInt32LE(textLengthAt) > start) throw new Error("less text than it says");
  }
}

const oneByteText = new TextDecoder("windows-1252");
/** [MS-DOC] 2.4.1 and Word's special characters. */
const optionalHyphen = "\u001f";
const fixedHyphen = "\u001e";

/** Where the FIB says where the table of pieces of text is ([MS-DOC] 2.5.6, fcClx). */
const piecesAt = 0x01a2;

/** Where it says how many characters the text has (2.5.4, ccpText). */
const textLengthAt = 0x4c;

/** Characters that the pieces claim together; a damaged file may claim each byte thousands of times. */
function textLength(document: Buffer, table: Buffer): number {
  let at = document.readUInt32LE(piecesAt);
  while (table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1);
  const pieces = Math.floor((table.readUInt32LE(at + 1) - 4) / 12);
  let length = 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    const [from, to] = [0, 4].map((next) => table.readUInt32LE(at + 5 + piece * 4 + next));
    length += Math.abs((to ?? 0) - (from ?? 0));
  }
  return length;
}
