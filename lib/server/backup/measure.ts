import "server-only";
import { createHash } from "node:crypto";
import { Transform } from "node:stream";
import type { BackedUpTable } from "./manifest";

export type Measures = Pick<BackedUpTable, "rows" | "bytes" | "sha256">;

/** Lets the text of a COPY pass and counts what passed; `measures` is asked once, at the end. */
export function measure(): { readonly stream: Transform; readonly measures: () => Measures } {
  const hash = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      rows += linesIn(chunk);
      done(null, chunk);
    },
  });
  return { stream, measures: () => ({ rows, bytes, sha256: hash.digest("hex") }) };
}

export function areEqual(one: Measures, other: Measures): boolean {
  return one.rows === other.rows && one.bytes === other.bytes && one.sha256 === other.sha256;
}

/** In the text of a COPY each row is a line: line ends inside values are written as `\n`. */
function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(lineEnd); at !== -1; at = chunk.indexOf(lineEnd, at + 1)) lines += 1;
  return lines;
}

const lineEnd = 0x0a;
