import "server-only";
import { Readable } from "node:stream";
import type { Asked } from "./asked";

/** The bytes of a body; null when there are more than the limit, and then the rest is not kept. */
export async function readBounded(body: Asked["body"], limit: number): Promise<Uint8Array | null> {
  if (!body) return new Uint8Array();
  const read = body instanceof Readable ? readSocket(body, limit) : readStream(body, limit);
  // Whoever broke off in the middle hears no answer, and what has come is nothing to work with.
  return read.catch(() => new Uint8Array());
}

// At every save: a loop over the stream itself costs three promises more for each chunk.
async function readStream(
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > limit) {
      void reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

function readSocket(body: Readable, limit: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    // What comes beyond the limit still has to pass: on the same connection the next request follows.
    body
      .on("data", (chunk: Uint8Array) => {
        size += chunk.byteLength;
        if (size <= limit) chunks.push(chunk);
        else resolve(null);
      })
      .once("end", () => resolve(Buffer.concat(chunks)))
      .once("error", reject);
  });
}
