import { nameOfCell } from "@/lib/rules/names";
import { type Address, cellIndex, sectionOfAddress } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";

/** What a field is called when its place is not in sight. */
export function fieldTitle(template: ReportTemplate, address: Address): string {
  const cell = cellIndex(template).get(address);
  if (cell) return nameOfCell(template, cell);
  return sectionOfAddress(template, address)?.heading ?? "封面与前言";
}
