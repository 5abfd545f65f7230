/** The part of the package that is used; it brings no types of its own. */
declare module "word-extractor" {
  export default class WordExtractor {
    /** Rejects for a file that is no Word file. */
    extract(file: Buffer): Promise<{ getBody(options: { filterUnicode: boolean }): string }>;
  }
}
