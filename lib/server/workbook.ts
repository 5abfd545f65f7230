import "server-only";
import writeXlsxFile from "write-excel-file/node";

/**
 * A workbook of one sheet whose first row is its heads. Texts are written as texts: whatever they begin
 * with, a spreadsheet shows them and computes nothing.
 */
export function workbookOf(
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array> {
  const [heads = [], ...lines] = rows;
  return writeXlsxFile(
    [
      heads.map((head) => ({ ...cellOf(head), fontWeight: "bold" as const })),
      ...lines.map((line) => line.map(cellOf)),
    ],
    {
      columns: heads.map((head, place) => ({
        width: place === 0 ? 36 : String(head).length * 2 + 6,
      })),
      stickyRowsCount: 1,
    },
  ).toBuffer();
}

function cellOf(value: string | number | null) {
  if (value === null) return { value: "", type: String };
  return typeof value === "number" ? { value, type: Number } : { value, type: String };
}
