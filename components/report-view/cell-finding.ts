import type { Issue } from "@/lib/rules/issue";
import { isBlankRule } from "@/lib/rules/tables/table-rules";
import type { Address } from "@/lib/template/cells";

export type CellFinding = "error" | "warning";

/** The gravest finding that names each cell. That a cell is blank shows by itself. */
export function cellFindings(issues: readonly Issue[]): ReadonlyMap<Address, CellFinding> {
  const named = (severity: CellFinding) =>
    issues
      .filter((issue) => issue.severity === severity && !isBlankRule(issue.rule))
      .flatMap(({ places }) => places.map((address) => [address, severity] as const));
  return new Map([...named("warning"), ...named("error")]);
}
