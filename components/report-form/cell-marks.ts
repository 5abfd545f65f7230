import type { Difference } from "@/lib/report/differences";
import type { Issue } from "@/lib/rules/issue";
import { isBlankRule } from "@/lib/rules/tables/table-rules";
import type { Address } from "@/lib/template/cells";

/** How a cell is tinted: the sides of a broken equation, or concerned by another finding. */
export type CellMark = "none" | "left" | "right" | "concerned";

/** Marks for every cell a finding names; blank cells stay unmarked while the form is filled. */
export function markCells(
  issues: readonly Issue[],
  differences: readonly Difference[],
): ReadonlyMap<Address, CellMark> {
  const concerned = issues
    .filter(({ rule }) => !isBlankRule(rule))
    .flatMap(({ places }) => places.map((address) => [address, "concerned"] as const));
  const sides = differences
    .filter(({ complete, left, right }) => complete && left !== right)
    .flatMap(({ leftAddresses, rightAddresses }) => [
      ...leftAddresses.map((address) => [address, "left"] as const),
      ...rightAddresses.map((address) => [address, "right"] as const),
    ]);
  return new Map<Address, CellMark>([...concerned, ...sides]);
}
