/** The parts of the package that are used; it brings no types of its own. */
declare module "word-extractor/lib/word-ole-extractor.js" {
  import type BufferReader from "word-extractor/lib/buffer-reader.js";

  /** A run of text in one encoding; characters are counted over all pieces. */
  type Piece = {
    readonly unicode: boolean;
    readonly startFilePos: number;
    /** In bytes. */
    readonly size: number;
    text: string;
    length: number;
    startCp: number;
    endCp: number;
  };

  export default class WordOleExtractor {
    protected readonly _pieces: readonly Piece[];
    /** Rejects for a file that is no Word file. */
    extract(file: BufferReader): Promise<{ getBody(options: { filterUnicode: boolean }): string }>;
    /** Takes up the text; the properties of paragraphs are read after it. */
    protected writePieces(document: Buffer, table: Buffer): void;
  }
}

declare module "word-extractor/lib/buffer-reader.js" {
  export default class BufferReader {
    constructor(file: Buffer);
    open(): Promise<void>;
  }
}
