import { type Address, cellsOf, narrativeAddress, tablesOf } from "../../template/cells";
import type { ReportTemplate } from "../../template/template";

/** Where a reader is taken for a section as a whole: its text, or the first cell of its tables. */
export function sectionPlace(template: ReportTemplate, section: string): Address {
  const tables = new Set(tablesOf(template, section));
  const first = cellsOf(template).find(({ table }) => tables.has(table));
  return first?.address ?? narrativeAddress(section);
}
