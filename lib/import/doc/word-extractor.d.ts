/** The parts of the package that are used; it brings no types of its own. */
declare module "word-extractor/lib/word-ole-extractor.js" {
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

  /** Of a document it knows only how to ask for a stream, of a stream only how to take its bytes. */
  export default class WordOleExtractor<Document, Stream> {
    protected readonly _pieces: readonly Piece[];
    /** Rejects for what is no Word file. */
    protected extractWordDocument(
      document: Document,
      text: Buffer,
    ): Promise<{ getBody(options: { filterUnicode: boolean }): string }>;
    protected documentStream(document: Document, name: string): Promise<Stream>;
    protected streamBuffer(stream: Stream): Promise<Buffer>;
    /** Takes up the text; the properties of paragraphs are read after it. */
    protected writePieces(document: Buffer, table: Buffer): void;
  }
}
