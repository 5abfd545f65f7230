import "server-only";
import { z } from "zod";
import { amountUnits } from "@/lib/report/cell-value";
import { readField } from "@/lib/report/read-field";
import type { FieldValue } from "@/lib/report/report";
import { type Address, fieldAddresses } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";
import { logProblem } from "../log";

type StoredRow = { readonly address: Address; readonly value: unknown };

/** What a JSON column may hold of a field. */
export const storedValue: z.ZodType<FieldValue> = z.union([
  z.null(),
  z.number(),
  z.string(),
  z.strictObject({ raw: z.string() }),
  z.strictObject({ value: z.string(), unit: z.enum(amountUnits).nullable() }),
]);

/** The answered fields of a draft. What the format does not know stays stored and is left out. */
export function readStoredFields(
  reportId: string,
  template: ReportTemplate,
  rows: readonly StoredRow[],
): ReadonlyMap<Address, FieldValue> {
  const readings = rows.map((row) => readStoredField(template, row));
  const strange = readings.filter(({ known }) => !known).map(({ address }) => address);
  if (strange.length > 0) logProblem("unreadable-fields", { reportId, addresses: strange });
  return new Map(
    readings.flatMap(({ address, value }) => (value === null ? [] : [[address, value] as const])),
  );
}

/** One field as it stands; null also for what the format does not know. */
export function readStoredField(template: ReportTemplate, { address, value }: StoredRow) {
  const parsed = storedValue.safeParse(value);
  const known = parsed.success && fieldAddresses(template).has(address);
  return { address, known, value: known ? readField(template, address, parsed.data) : null };
}
