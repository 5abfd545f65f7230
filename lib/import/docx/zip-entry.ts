import { crc32, inflateRawSync } from "node:zlib";
import { ok, type Result, refuse } from "../../result";

const maxEntries = 2000;
const maxInflated = 20 * 1024 * 1024;
const maxRatio = 200;

const damaged = { kind: "damaged-file" } as const;
const unsafe = { kind: "unsafe-file" } as const;

export type BrokenZip = typeof damaged | typeof unsafe;

/** A zip from outside: its names, and its entries inflated one by one. */
export type Zip = {
  readonly names: ReadonlySet<string>;
  /** An entry that is not there is null. All entries together inflate to 20 MB at most. */
  readonly read: (name: string) => Result<Buffer | null, BrokenZip>;
};

/**
 * Opens a zip and inflates nothing yet: sizes that a file declares are checked before inflating,
 * sizes it really has while inflating.
 */
export function openZip(zip: Buffer): Result<Zip, BrokenZip> {
  const directory = readDirectory(zip);
  if (!directory.ok) return directory;
  // The last of several entries of one name counts, as it does for Word.
  const entries = new Map(directory.value.map((entry) => [entry.name, entry]));
  let inflated = 0;
  return ok({
    names: new Set(entries.keys()),
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return ok(null);
      inflated += entry.size;
      return inflated > maxInflated ? refuse(unsafe) : inflateEntry(zip, entry);
    },
  });
}

/** Whether every entry inflates to just what it declares, and all of them to no more than is sensible. */
export function checkZip(zip: Buffer): Result<null, BrokenZip> {
  const directory = readDirectory(zip);
  if (!directory.ok) return directory;
  const declared = directory.value.reduce((sum, { size }) => sum + size, 0);
  if (declared > maxInflated) return refuse(unsafe);
  for (const entry of directory.value) {
    const content = inflateEntry(zip, entry);
    if (!content.ok) return content;
  }
  return ok(null);
}

type Entry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
};

function readDirectory(zip: Buffer): Result<readonly Entry[], BrokenZip> {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end === -1 || end + 22 > zip.length) return refuse(damaged);
  const count = zip.readUInt16LE(end + 10);
  if (count > maxEntries) return refuse(unsafe);
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return refuse(damaged);
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    entries.push(entryAt(zip, at, nameEnd));
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return ok(entries);
}

function entryAt(zip: Buffer, at: number, nameEnd: number): Entry {
  return {
    name: zip.toString("utf8", at + 46, nameEnd),
    encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
    method: zip.readUInt16LE(at + 10),
    checksum: zip.readUInt32LE(at + 16),
    compressedSize: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    offset: zip.readUInt32LE(at + 42),
  };
}

function inflateEntry(zip: Buffer, entry: Entry): Result<Buffer, BrokenZip> {
  if (entry.size > maxInflated || entry.size > entry.compressedSize * maxRatio) {
    return refuse(unsafe);
  }
  if (entry.encrypted || entry.offset + 30 > zip.length) return refuse(damaged);
  if (zip.readUInt32LE(entry.offset) !== 0x04034b50) return refuse(damaged);
  const start =
    entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const packed = zip.subarray(start, start + entry.compressedSize);
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry) : null;
  if (content === null || content.length !== entry.size) return refuse(damaged);
  return crc32(content) === entry.checksum ? ok(content) : refuse(damaged);
}

/** Stops at the declared size: a file that lies about it is never inflated further. */
function inflate(packed: Buffer, { size }: Entry): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return null;
  }
}
