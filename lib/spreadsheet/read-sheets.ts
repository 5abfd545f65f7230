import Papa from "papaparse";
import { checkZip } from "../import/docx/zip-entry";
import { readWorkbook } from "../import/xlsx/read-workbook";
import type { CellValue, SheetRow } from "../import/xlsx/sheet";
import { ok, type Result, refuse } from "../result";
import type { UnreadableTable } from "./unreadable-table";

export type SheetCell = CellValue;

export type Sheet = {
  /** As the workbook calls it; null for a CSV file. */
  readonly name: string | null;
  /** From the first row on, so that the index tells the row number. */
  readonly rows: readonly (readonly SheetCell[])[];
};

export type SheetLimits = { readonly mostBytes: number; readonly mostRows: number };

/** The sheets of a workbook (.xlsx) or of a CSV file, with nothing computed. */
export function readSheets(
  bytes: Uint8Array,
  { mostBytes, mostRows }: SheetLimits,
): Result<readonly Sheet[], UnreadableTable> {
  if (bytes.length === 0) return refuse("empty-file");
  if (bytes.length > mostBytes) return refuse("too-large");
  const sheets = isZip(bytes) ? workbookSheets(bytes, mostRows) : readCsv(bytes);
  if (!sheets.ok) return sheets;
  return sheets.value.some(({ rows }) => rows.length > mostRows) ? refuse("too-many-rows") : sheets;
}

type Sheets = Result<readonly Sheet[], UnreadableTable>;

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** What a sheet of 20 MB could hold, each cell with a digit and nothing about its looks. */
const mostCells = 1_000_000;

function workbookSheets(bytes: Uint8Array, mostRows: number): Sheets {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sound = checkZip(file);
  if (!sound.ok) return refuse(sound.reason.kind);
  const book = readWorkbook(file, mostCells);
  // Whatever else a workbook may have wrong, for the person it is a damaged file.
  if (!book.ok) return refuse(book.reason.kind === "unsafe-file" ? "unsafe-file" : "damaged-file");
  const sheets: Sheet[] = [];
  for (const { name, rows } of book.value) {
    const table = denseRows(rows, mostRows);
    if (!table.ok) return table;
    sheets.push({ name, rows: table.value });
  }
  return ok(sheets);
}

/** Cells and rows that the file leaves out, up to the last ones that hold anything. */
function denseRows(
  rows: readonly SheetRow[],
  mostRows: number,
): Result<readonly (readonly SheetCell[])[], UnreadableTable> {
  const filled = rows.map(({ number, cells }) => ({
    number,
    cells: cells.filter(({ value }) => value !== null),
  }));
  const used = filled.filter(({ cells }) => cells.length > 0);
  const last = used.reduce((most, { number }) => Math.max(most, number), 0);
  if (last > mostRows) return refuse("too-many-rows");
  const widths = used.map(({ cells }) =>
    cells.reduce((most, { column }) => Math.max(most, column + 1), 0),
  );
  if (widths.reduce((sum, width) => sum + width, 0) > mostCells) return refuse("unsafe-file");
  const table: SheetCell[][] = Array.from({ length: last }, () => []);
  for (const [at, { number, cells }] of used.entries()) {
    const row = Array.from<SheetCell>({ length: widths[at] ?? 0 }).fill(null);
    for (const { column, value } of cells) {
      row[column] = typeof value === "string" ? value.trim() : value;
    }
    table[number - 1] = row;
  }
  return ok(table);
}

function readCsv(bytes: Uint8Array): Sheets {
  const text = decode(bytes);
  if (text === null || text.includes("\u0000")) return refuse("unknown-type");
  const { data } = Papa.parse<readonly string[]>(text, {
    delimitersToGuess: [",", "\t", ";", "，"],
    transform: (cell) => cell.trim(),
  });
  return ok([{ name: null, rows: data }]);
}

// Excel on Chinese Windows saves CSV in GB 18030 unless it is told otherwise.
function decode(bytes: Uint8Array): string | null {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  return null;
}
