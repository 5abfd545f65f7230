import { type Address, addressRows } from "@/lib/template/cells";
import type { Table } from "@/lib/template/template";

/**
 * One empty form for every row of the tables, which the inputs of the row belong to. At every key a
 * browser looks through the whole form of an input, or through all inputs that have none, for
 * something to fill in: for two hundred cells that costs as much as everything else.
 */
export function RowForms({ tables }: { readonly tables: readonly Table[] }) {
  return addressRows(tables).map(([first = ""]) => (
    // Outside a dialog this method submits nothing, even before any script runs.
    <form key={first} id={rowFormId(first)} method="dialog" hidden />
  ));
}

/** The form of the row an address lies in. */
export function rowFormId(address: Address): string {
  return `row-of-${address.slice(0, address.lastIndexOf("."))}`;
}
