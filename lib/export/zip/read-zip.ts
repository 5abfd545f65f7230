import { crc32, inflateRawSync } from "node:zlib";

/** Entries of an archive this program or docx has written, by name; not for files from outside. */
export function readZip(archive: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.lastIndexOf(endSignature);
  const entries = new Map<string, Buffer>();
  let record = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(record + 28);
    const name = bytes.toString("utf8", record + 46, record + 46 + nameLength);
    entries.set(name, contentOf(bytes, record));
    record += 46 + nameLength + bytes.readUInt16LE(record + 30) + bytes.readUInt16LE(record + 32);
  }
  return entries;
}

function contentOf(bytes: Buffer, record: number): Buffer {
  const header = bytes.readUInt32LE(record + 42);
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const stored = bytes.subarray(start, start + bytes.readUInt32LE(record + 20));
  const content = bytes.readUInt16LE(record + 10) === 8 ? inflateRawSync(stored) : stored;
  if (crc32(content) !== bytes.readUInt32LE(record + 16)) throw new Error("damaged archive");
  return content;
}

const endSignature = Buffer.from("PK\u0005\u0006", "latin1");
