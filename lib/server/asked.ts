import "server-only";
import type { Readable } from "node:stream";

/** What is read of a request, whichever server received it: a `Request` is one. */
export type Asked = {
  readonly headers: Pick<Headers, "get">;
  readonly body: ReadableStream<Uint8Array> | Readable | null;
};
