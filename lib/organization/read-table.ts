import { ok, type Result } from "../result";
import { readSheets } from "../spreadsheet/read-sheets";
import type { UnreadableTable } from "../spreadsheet/unreadable-table";
import { largestTable, mostRows } from "./limits";

/** The cells of a CSV file or of a workbook's first sheet, as text and with nothing computed. */
export function readTable(
  bytes: Uint8Array,
): Result<readonly (readonly string[])[], UnreadableTable> {
  const limits = { mostBytes: largestTable, mostRows: mostRows + 1 };
  const sheets = readSheets(bytes, limits);
  if (!sheets.ok) return sheets;
  const [first] = sheets.value;
  return ok((first?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "").trim())));
}
