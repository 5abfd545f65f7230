import Papa from "papaparse";
import { readSheet } from "read-excel-file/universal";
import { checkZip } from "../import/docx/zip-entry";
import { ok, type Result, refuse } from "../result";
import { largestTable, mostRows } from "./limits";
import type { UnreadableTable } from "./unreadable-table";

/** The cells of a CSV file or of a workbook's first sheet, as text and with nothing computed. */
export async function readTable(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<readonly (readonly string[])[], UnreadableTable>> {
  if (bytes.length === 0) return refuse("empty-file");
  if (bytes.length > largestTable) return refuse("too-large");
  const rows = isZip(bytes) ? await readWorkbook(bytes) : readCsv(bytes);
  if (!rows.ok) return rows;
  return rows.value.length > mostRows + 1 ? refuse("too-many-rows") : rows;
}

type Rows = Result<readonly (readonly string[])[], UnreadableTable>;

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Rows> {
  const sound = checkZip(Buffer.from(bytes));
  if (!sound.ok) return refuse(sound.reason.kind);
  // Whatever else a workbook may have wrong, for the person it is a damaged file.
  const sheet = await readSheet(new Blob([bytes])).catch(() => null);
  if (sheet === null) return refuse("damaged-file");
  return ok(sheet.map((row) => row.map((cell) => (cell === null ? "" : String(cell).trim()))));
}

function readCsv(bytes: Uint8Array): Rows {
  const text = decode(bytes);
  if (text === null || text.includes("\u0000")) return refuse("unknown-type");
  const { data } = Papa.parse<readonly string[]>(text, {
    delimitersToGuess: [",", "\t", ";", "，"],
    transform: (cell) => cell.trim(),
  });
  return ok(data);
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
