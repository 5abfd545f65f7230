import { type Address, cellIndex } from "../template/cells";
import type { ReportTemplate } from "../template/template";
import { isRaw, parseCell } from "./cell-value";
import type { FieldValue } from "./report";

/** A field as it comes over an edge: typed text, or a value of a file, request or column. */
export function readField(
  template: ReportTemplate,
  address: Address,
  value: FieldValue,
): FieldValue {
  const cell = cellIndex(template).get(address);
  if (!cell) return typeof value === "string" && value !== "" ? value : null;
  if (value === null) return null;
  if (isRaw(value)) {
    // A total printed blank is not the same as one the form computes.
    if (value.raw === "" && cell.totals.length > 0) return value;
    return parseCell(cell.quantity, value.raw);
  }
  if (typeof value === "object")
    return parseCell(cell.quantity, `${value.value}${value.unit ?? ""}`);
  return parseCell(cell.quantity, String(value));
}
