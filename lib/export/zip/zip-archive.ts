import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip archive, ready to be written. */
export type ZipEntry = {
  readonly name: string;
  readonly method: "stored" | "deflated";
  readonly crc: number;
  readonly size: number;
  readonly content: Uint8Array;
};

/** The written beginning of an archive: entries, and what the directory will say of them. */
export type ArchiveStart = {
  readonly bytes: Uint8Array;
  readonly directory: Uint8Array;
  readonly count: number;
};

export function deflatedEntry(name: string, data: Uint8Array): ZipEntry {
  const content = deflateRawSync(data);
  return { name, method: "deflated", crc: crc32(data), size: data.length, content };
}

/** For content that is compressed already. */
export function storedEntry(name: string, content: Uint8Array): ZipEntry {
  return { name, method: "stored", crc: crc32(content), size: content.length, content };
}

/** A whole archive. Equal entries make equal bytes: no time of writing is kept. */
export function zipArchive(entries: readonly ZipEntry[], start = emptyArchive): Uint8Array {
  const { bytes, directory, count } = archiveStart(entries, start);
  const end = endRecord({ count, start: bytes.length, size: directory.length });
  return Buffer.concat([bytes, directory, end]);
}

/** Entries written once, to begin many archives with. */
export function archiveStart(entries: readonly ZipEntry[], start = emptyArchive): ArchiveStart {
  const chunks = [start.bytes];
  const directory = [start.directory];
  let offset = start.bytes.length;
  for (const entry of entries) {
    const header = localHeader(entry);
    chunks.push(header, entry.content);
    directory.push(directoryRecord(entry, offset));
    offset += header.length + entry.content.length;
  }
  return {
    bytes: Buffer.concat(chunks),
    directory: Buffer.concat(directory),
    count: start.count + entries.length,
  };
}

/** Header before an entry's content (APPNOTE.TXT 4.3.7). */
export function localHeader(entry: ZipEntry): Uint8Array {
  const name = Buffer.from(entry.name, "utf8");
  const header = Buffer.alloc(30 + name.length);
  header.writeUInt32LE(0x04034b50, 0);
  writeFields(header, 4, entry, name.length);
  header.set(name, 30);
  return header;
}

/** Record of an entry in the central directory (APPNOTE.TXT 4.3.12). */
export function directoryRecord(entry: ZipEntry, offset: number): Uint8Array {
  const name = Buffer.from(entry.name, "utf8");
  const record = Buffer.alloc(46 + name.length);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(version, 4);
  writeFields(record, 6, entry, name.length);
  record.writeUInt32LE(offset, 42);
  record.set(name, 46);
  return record;
}

/** End of the archive (APPNOTE.TXT 4.3.16): where its directory starts, and how long it is. */
export function endRecord({ count, start, size }: DirectoryPlace): Uint8Array {
  if (count > 0xffff || start + size > 0xffffffff) throw new Error("too much for one archive");
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

type DirectoryPlace = { readonly count: number; readonly start: number; readonly size: number };

/** The fields both headers share: version to name length. */
function writeFields(target: Buffer, start: number, entry: ZipEntry, nameLength: number): void {
  target.writeUInt16LE(version, start);
  target.writeUInt16LE(isAscii(entry.name) ? 0 : utf8Names, start + 2);
  target.writeUInt16LE(entry.method === "deflated" ? 8 : 0, start + 4);
  target.writeUInt16LE(0, start + 6);
  target.writeUInt16LE(firstDosDay, start + 8);
  target.writeUInt32LE(entry.crc, start + 10);
  target.writeUInt32LE(entry.content.length, start + 14);
  target.writeUInt32LE(entry.size, start + 18);
  target.writeUInt16LE(nameLength, start + 22);
}

function isAscii(name: string): boolean {
  return /^[ -~]*$/.test(name);
}

const emptyArchive: ArchiveStart = {
  bytes: new Uint8Array(),
  directory: new Uint8Array(),
  count: 0,
};
/** 2.0: deflate. */
const version = 20;
/** General purpose flag 11: names are UTF-8, without which Windows shows Chinese ones as noise. */
const utf8Names = 0x0800;
/** 1980-01-01, the first day the format knows. */
const firstDosDay = 0x0021;
