import type { DocumentStyle } from "../report/document-style";
import type { Report } from "../report/report";
import { exportDocx } from "./docx/export-docx";
import { directoryRecord, endRecord, localHeader, storedEntry } from "./zip/zip-archive";

/** A report and the name of its file in the archive. */
export type NamedReport = { readonly fileName: string; readonly report: Report };

/**
 * One zip archive of many reports, document by document as the reader asks for them, so that
 * memory stays level however many there are. Equal file names get a number.
 */
export async function* exportMany(
  reports: AsyncIterable<NamedReport> | Iterable<NamedReport>,
  style: DocumentStyle,
): AsyncGenerator<Uint8Array, void, undefined> {
  const names = new Set<string>();
  const directory: Uint8Array[] = [];
  let offset = 0;
  for await (const { fileName, report } of reports) {
    const name = unusedName(entryName(fileName), names);
    names.add(name);
    // Stored: a Word file is an archive itself and would not become smaller.
    const entry = storedEntry(name, await exportDocx(report, style));
    const header = localHeader(entry);
    directory.push(directoryRecord(entry, offset));
    offset += header.length + entry.content.length;
    yield header;
    yield entry.content;
    if (names.size % documentsPerTurn === 0) await nextTurn();
  }
  yield* directory;
  yield endRecord({ count: names.size, start: offset, size: lengthOf(directory) });
}

/** A name that stays inside the folder the archive is unpacked into. */
function entryName(fileName: string): string {
  return fileName.replace(/[/\\]/g, "_").replace(/^\.+/, "_");
}

function unusedName(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  const [, stem = name, extension = ""] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let number = 2; ; number += 1) {
    const numbered = `${stem}（${number}）${extension}`;
    if (!used.has(numbered)) return numbered;
  }
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((length, chunk) => length + chunk.length, 0);
}

/** Lets the server answer others between two documents. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** About 30 ms of work. */
const documentsPerTurn = 20;
