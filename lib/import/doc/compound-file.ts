import { Damaged } from "../broken-document";

/** The streams of a compound file ([MS-CFB]) that stand directly below its root. */
export type CompoundFile = {
  /** The whole stream; throws where there is none, or where it is not wholly in the file. */
  readonly stream: (name: string) => Buffer;
};

/** The end of a chain of sectors ([MS-CFB] 2.1). */
const endOfChain = 0xfffffffe;
/** Where the header says how it is laid out ([MS-CFB] 2.2). */
const headerAt = { sectorShift: 30, tableSectors: 44, directory: 48, smallTable: 60, list: 68 };
const listInHeader = { from: 76, to: 512 };
const smallSector = 64;
/** Streams below this size lie in small sectors. */
const smallStream = 4096;

/** Sectors of one size with the table that links them. */
type Sectors = { readonly content: Buffer; readonly size: number; readonly links: Buffer };

/**
 * Opens a compound file with every chain and tree in bounds: a damaged one may send whoever follows it
 * round in a circle, out of the file or to as many sectors as a number can name. Throws for these.
 */
export function openCompoundFile(file: Buffer): CompoundFile {
  const sectors = sectorsOf(file);
  const { root, streams } = readDirectory(
    chained(sectors, file.readUInt32LE(headerAt.directory), null),
  );
  return {
    stream: (name) => {
      const entry = streams.get(name);
      if (!entry) throw new Damaged();
      return entry.size < smallStream
        ? chained(smallSectors(file, sectors, root), entry.start, entry.size)
        : chained(sectors, entry.start, entry.size);
    },
  };
}

function sectorsOf(file: Buffer): Sectors {
  const shift = file.readUInt16LE(headerAt.sectorShift);
  if (shift !== 9 && shift !== 12) throw new Damaged();
  const size = 2 ** shift;
  // The header takes the room of a sector and has no number.
  const content = file.subarray(size);
  const links = tableSectors(file, content, size).map((number) => sectorAt(content, size, number));
  return { content, size, links: Buffer.concat(links) };
}

/** The sectors that hold the table of links: the first are listed in the header, the others in a chain. */
function tableSectors(file: Buffer, content: Buffer, size: number): readonly number[] {
  const count = file.readUInt32LE(headerAt.tableSectors);
  if (count * size > file.length) throw new Damaged();
  const numbers = numbersIn(file.subarray(listInHeader.from, listInHeader.to));
  for (let next = file.readUInt32LE(headerAt.list); numbers.length < count; ) {
    const listed = numbersIn(sectorAt(content, size, next));
    next = listed.pop() ?? endOfChain;
    numbers.push(...listed);
  }
  return numbers.slice(0, count);
}

function numbersIn(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4));
}

function smallSectors(file: Buffer, sectors: Sectors, root: Entry): Sectors {
  return {
    content: chained(sectors, root.start, root.size),
    size: smallSector,
    links: chained(sectors, file.readUInt32LE(headerAt.smallTable), null),
  };
}

/** What a chain of sectors holds: so many bytes, or all of it. */
function chained({ content, size, links }: Sectors, start: number, length: number | null): Buffer {
  if (length !== null && length > content.length) throw new Damaged();
  const needed = length === null ? Number.POSITIVE_INFINITY : Math.ceil(length / size);
  const parts = new Map<number, Buffer>();
  for (let number = start; parts.size < needed; number = links.readUInt32LE(number * 4)) {
    if (number === endOfChain && length === null) break;
    if (parts.has(number) || number >= links.length / 4) throw new Damaged();
    parts.set(number, sectorAt(content, size, number));
  }
  const whole = Buffer.concat([...parts.values()]);
  return length === null ? whole : whole.subarray(0, length);
}

/** The last sector of a file may lack its end, which nothing stands in. */
function sectorAt(content: Buffer, size: number, number: number): Buffer {
  const at = number * size;
  if (at >= content.length) throw new Damaged();
  const sector = content.subarray(at, at + size);
  return sector.length === size ? sector : Buffer.concat([sector], size);
}

type Entry = { readonly start: number; readonly size: number };

const entrySize = 128;
const kinds = { stream: 2, root: 5 };
const nobody = 0xffffffff;
const longestName = 64;

/** Entries name each other as the branches of a tree ([MS-CFB] 2.6.4); none may be reached twice. */
function readDirectory(directory: Buffer) {
  const root = entryAt(directory, 0);
  if (root.kind !== kinds.root) throw new Damaged();
  const streams = new Map<string, Entry>();
  const seen = new Set<number>();
  for (const waiting = [root.below]; waiting.length > 0; ) {
    const number = waiting.pop() ?? nobody;
    if (number === nobody) continue;
    if (seen.has(number)) throw new Damaged();
    seen.add(number);
    const entry = entryAt(directory, number);
    if (entry.kind === kinds.stream) streams.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return { root, streams };
}

function entryAt(directory: Buffer, number: number) {
  const at = number * entrySize;
  if (at + entrySize > directory.length) throw new Damaged();
  const entry = directory.subarray(at, at + entrySize);
  const nameLength = entry.readUInt16LE(64);
  if (nameLength > longestName) throw new Damaged();
  return {
    name: entry.toString("utf16le", 0, Math.max(nameLength - 2, 0)),
    kind: entry.readUInt8(66),
    left: entry.readUInt32LE(68),
    right: entry.readUInt32LE(72),
    below: entry.readUInt32LE(76),
    start: entry.readUInt32LE(116),
    size: entry.readUInt32LE(120),
  };
}
