import "server-only";
import { nameOfCell } from "@/lib/rules/names";
import { type Address, cellIndex, sectionOfAddress } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";

/** How a message names a field: 表三“（一）予以公开”行“自然人”列, 一、总体情况. */
export function fieldLabel(template: ReportTemplate, address: Address): string {
  const cell = cellIndex(template).get(address);
  if (cell) return nameOfCell(template, cell);
  return sectionOfAddress(template, address)?.heading ?? "封面与前言";
}
