import type { Address } from "@/lib/template/cells";

/** Texts of all fields by field name. Flat: a dot in a react-hook-form name would nest. */
export type FormTexts = Record<string, string>;

/** The react-hook-form name of the field at an address. */
export function fieldName(address: Address): string {
  return address.replaceAll(".", "/");
}

export function addressOfField(name: string): Address {
  return name.replaceAll("/", ".");
}
