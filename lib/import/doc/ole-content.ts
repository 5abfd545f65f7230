/** What an OLE compound file ([MS-CFB]) holds, by the names of its streams; null for anything else. */
export function oleContent(file: Buffer): "word" | "encrypted" | "excel-97" | "powerpoint" | null {
  const streams = streamsOf(file);
  if (streams.has("EncryptedPackage")) return "encrypted";
  const word = streams.get("WordDocument");
  if (word !== undefined) return isEncryptedWord(file, word) ? "encrypted" : "word";
  if (streams.has("Workbook") || streams.has("Book")) return "excel-97";
  return streams.has("PowerPoint Document") ? "powerpoint" : null;
}

const entrySize = 128;
const stream = 2;
const longestName = 64;

/** Names of the streams with the sector each begins at; directory entries lie on whole multiples of their size. */
function streamsOf(file: Buffer): ReadonlyMap<string, number> {
  const streams = new Map<string, number>();
  for (let at = 512; at + entrySize <= file.length; at += entrySize) {
    const length = file.readUInt16LE(at + 64);
    if (file[at + 66] !== stream || length < 4 || length > longestName || length % 2 > 0) continue;
    if (file.readUInt16LE(at + length - 2) !== 0) continue;
    streams.set(file.toString("utf16le", at, at + length - 2), file.readUInt32LE(at + 116));
  }
  return streams;
}

/** FibBase.fEncrypted ([MS-DOC] 2.5.2). */
function isEncryptedWord(file: Buffer, sector: number): boolean {
  const fib = (sector + 1) * 2 ** sectorShift(file);
  return fib + 12 <= file.length && (file.readUInt16LE(fib + 10) & 0x0100) !== 0;
}

function sectorShift(file: Buffer): number {
  return file.readUInt16LE(30) === 12 ? 12 : 9;
}
