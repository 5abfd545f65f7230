import { type DeskLine, hasReported, isReadable } from "@/lib/report/desk-line";

/** The offices chosen on the page that is shown, or all that the view and the search leave. */
export type DeskChoice = ReadonlySet<string> | "all";

/** How many offices the view and the search leave on all pages, and what can be done with them. */
export type DeskTotals = {
  readonly found: number;
  readonly missing: number;
  readonly readable: number;
};

/** The chosen ones among the lines that are shown. */
export function chosenLines(choice: DeskChoice, lines: readonly DeskLine[]): readonly DeskLine[] {
  return choice === "all" ? lines : lines.filter((line) => choice.has(line.organizationId));
}

/** What can be done with the chosen ones. */
export function chosenTotals(
  choice: DeskChoice,
  lines: readonly DeskLine[],
  totals: DeskTotals,
): DeskTotals {
  if (choice === "all") return totals;
  const chosen = chosenLines(choice, lines);
  return {
    found: chosen.length,
    missing: chosen.filter((line) => !hasReported(line)).length,
    readable: chosen.filter(isReadable).length,
  };
}
