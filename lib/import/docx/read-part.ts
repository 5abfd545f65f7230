import { SaxesParser, type SaxesTagPlain } from "saxes";
import { ok, type Result, refuse } from "../../result";
import { Damaged, Unsafe } from "../broken-document";
import type { UnreadableFile } from "../unreadable-file";

const maxDepth = 200;

/** What a part is read into while its parser runs. */
export type PartReader = {
  readonly open: (tag: SaxesTagPlain) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** Reads one XML part in a single pass; refuses document types and deep nesting. */
export function readPart(xml: string, reader: PartReader): Result<null, UnreadableFile> {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > maxDepth) throw new Unsafe();
    reader.open(tag);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    reader.close(tag.name);
  });
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  parser.on("doctype", () => {
    throw new Unsafe();
  });
  parser.on("error", () => {
    throw new Damaged();
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Unsafe) return refuse({ kind: "unsafe-file" });
    if (error instanceof Damaged) return refuse({ kind: "damaged-file" });
    throw error;
  }
  return ok(null);
}
