import { entryCounter } from "./entry-counter";

/** How many reports of how many have come in. */
export type ArchiveProgress = { readonly done: number; readonly total: number };

/** A whole archive, or why there is none. */
export type FetchedArchive =
  | { readonly kind: "whole"; readonly archive: Blob; readonly progress: ArchiveProgress }
  | { readonly kind: "not-found" | "signed-out" | "broken" };

/** Reads an archive as the server writes it, and tells after each chunk how far it is. */
export async function fetchArchive(
  address: string,
  { signal, tell }: { readonly signal: AbortSignal; tell: (progress: ArchiveProgress) => void },
): Promise<FetchedArchive> {
  try {
    const response = await fetch(address, { signal });
    if (response.status === 401) return { kind: "signed-out" };
    if (response.status === 404) return { kind: "not-found" };
    if (!response.ok || response.body === null) return { kind: "broken" };
    const total = Number(response.headers.get("x-report-count"));
    return await read(response.body.getReader(), total, tell);
  } catch {
    // The network was lost, or the person has had enough.
    return { kind: "broken" };
  }
}

async function read(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  total: number,
  tell: (progress: ArchiveProgress) => void,
): Promise<FetchedArchive> {
  const count = entryCounter();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let progress = { done: 0, total };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    progress = { done: count(value), total };
    tell(progress);
  }
  return { kind: "whole", archive: new Blob(chunks, { type: "application/zip" }), progress };
}
