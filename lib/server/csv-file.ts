import "server-only";
import Papa from "papaparse";

/** A table as CSV with a mark for Excel; what a spreadsheet would compute is quoted as text. */
export function csvFile(
  fields: readonly string[],
  data: readonly (readonly (string | null)[])[],
): string {
  const table = { fields: [...fields], data: [...data] };
  return `\uFEFF${Papa.unparse(table, { escapeFormulae: formula })}`;
}

// Papa's own pattern knows neither blanks before the sign, nor line breaks behind it, nor wide signs.
const formula = /^[\t\r]|^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
