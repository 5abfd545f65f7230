import { ok, type Result, refuse } from "../../result";
import { Unsafe } from "../broken-document";
import { readXml } from "../docx/read-docx";
import { readPart } from "../docx/read-part";
import { openZip, type Zip } from "../docx/zip-entry";
import type { UnreadableFile } from "../unreadable-file";
import { readCellFormats } from "./cell-formats";
import { readSharedStrings } from "./shared-strings";
import type { Sheet, SheetRow } from "./sheet";
import { type CellContext, SheetReader } from "./sheet-reader";
import { isTrue, localName, readInto } from "./workbook-xml";

/** Where a workbook has the list of its sheets. */
export const workbookPart = "xl/workbook.xml";

/** Far more than any report has. */
const mostReportCells = 500_000;

/** Reads the sheets of an .xlsx file in their order, in bounds and with nothing computed. */
export function readWorkbook(
  file: Buffer,
  mostCells = mostReportCells,
): Result<readonly Sheet[], UnreadableFile> {
  const zip = openZip(file);
  if (!zip.ok) return zip;
  if (!zip.value.names.has(workbookPart)) return refuse({ kind: "damaged-file" });
  const book = readBook(zip.value);
  if (!book.ok) return book;
  const formats = readCellFormats(zip.value, book.value.since1904);
  if (!formats.ok) return formats;
  const strings = readSharedStrings(zip.value);
  if (!strings.ok) return strings;
  const context = { strings: strings.value, formats: formats.value, mostCells };
  const sheets: Sheet[] = [];
  for (const entry of book.value.sheets) {
    const rows = readSheet(zip.value, entry, context);
    if (!rows.ok) return rows;
    sheets.push({ name: entry.name, hidden: entry.hidden, rows: rows.value });
  }
  return ok(sheets);
}

type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly path: string };
type Book = { readonly sheets: readonly SheetEntry[]; readonly since1904: boolean };

function readBook(zip: Zip): Result<Book, UnreadableFile> {
  const paths = new Map<string, string>();
  const related = readInto(zip, "xl/_rels/workbook.xml.rels", ({ name, attributes }) => {
    if (localName(name) === "Relationship") {
      paths.set(attributes.Id ?? "", pathOf(attributes.Target ?? ""));
    }
  });
  if (!related.ok) return related;
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  const read = readInto(zip, workbookPart, ({ name, attributes }) => {
    if (localName(name) === "workbookPr") since1904 = isTrue(attributes.date1904);
    const path = paths.get(attributes["r:id"] ?? "");
    if (localName(name) !== "sheet" || path === undefined) return;
    const hidden = attributes.state !== undefined && attributes.state !== "visible";
    sheets.push({ name: attributes.name ?? "", hidden, path });
  });
  return read.ok ? ok({ sheets, since1904 }) : read;
}

/** Targets stand relative to the part they come from, or from the root. */
function pathOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
}

function readSheet(
  zip: Zip,
  { path }: SheetEntry,
  context: CellContext,
): Result<readonly SheetRow[], UnreadableFile> {
  const xml = readXml(zip, path);
  if (!xml.ok) return xml;
  if (xml.value === null) return refuse({ kind: "damaged-file" });
  const reader = new SheetReader(context);
  const read = readPart(xml.value, reader);
  if (!read.ok) return read;
  try {
    return ok(reader.rows());
  } catch (error) {
    if (error instanceof Unsafe) return refuse({ kind: "unsafe-file" });
    throw error;
  }
}
