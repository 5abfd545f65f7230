import "server-only";
import { longestRaw, longestText } from "@/lib/report/limits";
import { readField } from "@/lib/report/read-field";
import type { FieldValue } from "@/lib/report/report";
import type { SaveOperation } from "@/lib/report/saving";
import { ok, type Result, refuse } from "@/lib/result";
import { type Address, cellIndex, fieldAddresses } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";
import { fieldLabel } from "./field-label";

/** Why a batch cannot be stored. It is refused whole; the addresses tell what to take out. */
export type UnstorableOperations =
  | { readonly kind: "unknown-address"; readonly addresses: readonly Address[] }
  | { readonly kind: "not-text"; readonly addresses: readonly Address[] }
  | {
      readonly kind: "text-too-long";
      readonly addresses: readonly Address[];
      /** Of the first of them. */
      readonly label: string;
      readonly length: number;
      readonly limit: number;
    };

/** The operations with their values as the format reads them: a number, or text as typed. */
export function readOperations(
  template: ReportTemplate,
  operations: readonly SaveOperation[],
): Result<readonly SaveOperation[], UnstorableOperations> {
  const problem =
    unknownAddresses(template, operations) ??
    valuesThatAreNoText(template, operations) ??
    longTexts(template, operations);
  if (problem) return refuse(problem);
  return ok(
    operations.map((operation) => ({
      ...operation,
      value: readField(template, operation.address, operation.value),
    })),
  );
}

function unknownAddresses(
  template: ReportTemplate,
  operations: readonly SaveOperation[],
): UnstorableOperations | null {
  const known = fieldAddresses(template);
  const addresses = addressesWhere(operations, ({ address }) => !known.has(address));
  return addresses.length === 0 ? null : { kind: "unknown-address", addresses };
}

function valuesThatAreNoText(
  template: ReportTemplate,
  operations: readonly SaveOperation[],
): UnstorableOperations | null {
  const cells = cellIndex(template);
  const addresses = addressesWhere(
    operations,
    ({ address, value }) => !cells.has(address) && value !== null && typeof value !== "string",
  );
  return addresses.length === 0 ? null : { kind: "not-text", addresses };
}

function longTexts(
  template: ReportTemplate,
  operations: readonly SaveOperation[],
): UnstorableOperations | null {
  const cells = cellIndex(template);
  const limitOf = (address: Address) => (cells.has(address) ? longestRaw : longestText);
  const long = operations.filter(({ address, value }) => lengthOf(value) > limitOf(address));
  const [first] = long;
  if (!first) return null;
  return {
    kind: "text-too-long",
    addresses: long.map(({ address }) => address),
    label: fieldLabel(template, first.address),
    length: lengthOf(first.value),
    limit: limitOf(first.address),
  };
}

function addressesWhere(
  operations: readonly SaveOperation[],
  test: (operation: SaveOperation) => boolean,
): readonly Address[] {
  return operations.filter(test).map(({ address }) => address);
}

function lengthOf(value: FieldValue): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return "raw" in value ? value.raw.length : value.value.length;
}
