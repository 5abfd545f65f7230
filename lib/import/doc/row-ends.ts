/**
 * Marks the ends of table rows where the package that reads old Word files looks for them, in place.
 * It knows a row by a property of its last paragraph. Where the row has many columns this property
 * lies outside the page of properties ([MS-DOC] 2.9.114, sprmPHugePapx), and the rows of 表三 would
 * run together. A paragraph that ends inside a cell becomes a space: only rows end a line.
 */
export function markRowEnds(document: Buffer, table: Buffer): void {
  for (const page of propertyPages(document, table)) {
    for (const paragraph of paragraphsOf(document, page)) markParagraph(document, paragraph);
  }
}

const pageSize = 512;
const entrySize = 13;
/** Where the FIB says which pages hold the properties of paragraphs ([MS-DOC] 2.5.6). */
const pagesAt = 0x0102;

function propertyPages(document: Buffer, table: Buffer): readonly number[] {
  const start = document.readUInt32LE(pagesAt);
  const length = document.readUInt32LE(pagesAt + 4);
  const count = Math.floor((length - 4) / 8);
  const numbers = start + (count + 1) * 4;
  return Array.from({ length: count }, (_, at) => table.readUInt32LE(numbers + at * 4) * pageSize);
}

/** A paragraph by the place of its text in the stream and that of its properties. */
type Paragraph = { readonly from: number; readonly to: number; readonly properties: Range };
type Range = { readonly from: number; readonly to: number };

function paragraphsOf(document: Buffer, page: number): readonly Paragraph[] {
  const count = document.readUInt8(page + pageSize - 1);
  return Array.from({ length: count }, (_, at) => {
    const entry = document.readUInt8(page + (count + 1) * 4 + at * entrySize) * 2;
    return {
      from: document.readUInt32LE(page + at * 4),
      to: document.readUInt32LE(page + (at + 1) * 4),
      properties: propertiesAt(document, page + entry),
    };
  });
}

/** Behind the number of the style ([MS-DOC] 2.9.181, PapxInFkp). */
function propertiesAt(document: Buffer, at: number): Range {
  const words = document.readUInt8(at);
  const from = words === 0 ? at + 2 : at + 1;
  const bytes = words === 0 ? document.readUInt8(at + 1) * 2 : words * 2 - 1;
  return { from: from + 2, to: from + bytes };
}

const rowEnd = 0x2417;
const inTable = 0x2416;
const elsewhere: readonly number[] = [0x6645, 0x6646];
const cellMark = 0x07;
const paragraphMark = 0x0d;

function markParagraph(document: Buffer, { from, to, properties }: Paragraph): void {
  const found = new Map(operands(document, properties));
  if (found.has(rowEnd)) return;
  const last = lastCharacter(document, from, to);
  const away = elsewhere.map((kind) => found.get(kind)).find((at) => at !== undefined);
  if (away !== undefined && last.code === cellMark && last.at === from) {
    // In the room of the one property that points away there is place for the two it stands for.
    document.writeUInt16LE(rowEnd, away - 2);
    document.writeUInt8(1, away);
    document.writeUInt16LE(inTable, away + 1);
    document.writeUInt8(1, away + 3);
  } else if (last.code === paragraphMark && document[found.get(inTable) ?? -1] === 1) {
    document.writeUInt8(0x20, last.at);
  }
}

/** Each property with the place of its operand. */
function operands(document: Buffer, { from, to }: Range): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = from; at + 2 < to; ) {
    const kind = document.readUInt16LE(at);
    found.push([kind, at + 2]);
    at += 2 + operandSize(document, kind, at + 2);
  }
  return found;
}

const sizes: readonly number[] = [1, 1, 2, 4, 2, 2, 0, 3];

function operandSize(document: Buffer, kind: number, at: number): number {
  const size = sizes[kind >> 13] ?? 0;
  return size === 0 ? document.readUInt8(at) + 1 : size;
}

/** Text is stored in two bytes for each character, or in one. */
function lastCharacter(document: Buffer, from: number, to: number) {
  const isWide = to - from >= 2 && document[to - 1] === 0;
  const at = isWide ? to - 2 : to - 1;
  return { at, code: document[at] };
}
