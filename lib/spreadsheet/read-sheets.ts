import Papa from "papaparse";
import readXlsxFile from "read-excel-file/universal";
import { checkZip } from "../import/docx/zip-entry";
import { ok, type Result, refuse } from "../result";
import type { UnreadableTable } from "./unreadable-table";

/** What stands in a cell: text, a number, a day that the workbook calls one (in UTC), nothing. */
export type SheetCell = string | number | boolean | Date | null;

export type Sheet = {
  /** As the workbook calls it; null for a CSV file. */
  readonly name: string | null;
  /** From the first row on, so that the index tells the row number. */
  readonly rows: readonly (readonly SheetCell[])[];
};

export type SheetLimits = { readonly mostBytes: number; readonly mostRows: number };

/** The sheets of a workbook (.xlsx) or of a CSV file, with nothing computed. */
export async function readSheets(
  bytes: Uint8Array<ArrayBuffer>,
  { mostBytes, mostRows }: SheetLimits,
): Promise<Result<readonly Sheet[], UnreadableTable>> {
  if (bytes.length === 0) return refuse("empty-file");
  if (bytes.length > mostBytes) return refuse("too-large");
  const sheets = isZip(bytes) ? await readWorkbook(bytes) : readCsv(bytes);
  if (!sheets.ok) return sheets;
  return sheets.value.some(({ rows }) => rows.length > mostRows) ? refuse("too-many-rows") : sheets;
}

type Sheets = Result<readonly Sheet[], UnreadableTable>;

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Sheets> {
  const sound = checkZip(Buffer.from(bytes));
  if (!sound.ok) return refuse(sound.reason.kind);
  // Whatever else a workbook may have wrong, for the person it is a damaged file.
  const sheets = await readXlsxFile(new Blob([bytes])).catch(() => null);
  if (sheets === null) return refuse("damaged-file");
  return ok(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map(cellsOf) })));
}

function cellsOf(row: readonly unknown[]): readonly SheetCell[] {
  return row.map((cell) => {
    if (typeof cell === "string") return cell.trim();
    if (typeof cell === "number" || typeof cell === "boolean") return cell;
    return cell instanceof Date ? cell : null;
  });
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
