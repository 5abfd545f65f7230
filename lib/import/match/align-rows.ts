import { bestPairs } from "./best-pairs";
import type { FormRow } from "./form-rows";
import type { PrintedRow } from "./printed-rows";
import { rowLikeness } from "./row-likeness";
import type { RowMatch } from "./row-match";
import { type StrayRows, strayRows } from "./stray-rows";

/** The pairs of printed rows with those of a form, and what is left over. */
export type AlignedRows = StrayRows & { readonly matches: readonly RowMatch[] };

/**
 * Pairs printed rows with those of a form in printed order, so that the labels agree best as a whole.
 * A label that resembles two rows that are still free is paired with neither. What the order leaves
 * over goes by its label alone.
 */
export function alignRows(
  forms: readonly FormRow[],
  heads: ReadonlySet<string>,
  printed: readonly PrintedRow[],
): AlignedRows {
  const alike = printed.map((row, at) => rowLikeness(forms, row, printed[at + 1], heads));
  const weights = tableWeights(printed, heads);
  const pairs = bestPairs(alike, (row, form) => {
    const found = alike[row]?.[form] ?? 0;
    return found === 0 ? 0 : found + (weights.get(printed[row]?.table ?? -1) ?? 0);
  });
  const matches = pairs.flatMap((pair, at) => {
    const { row, form } = pair;
    const [match, line] = [forms[form], printed[row]];
    const found = alike[row]?.[form] ?? 0;
    if (!match || !line) return [];
    const free = { from: (pairs[at - 1]?.form ?? -1) + 1, to: pairs[at + 1]?.form ?? forms.length };
    const others = (alike[row] ?? []).slice(free.from, free.to);
    const ambiguous =
      found < 1 && others.some((other, index) => index + free.from !== form && other > found - 0.1);
    return ambiguous ? [] : [{ form: match, printed: line, likeness: found }];
  });
  return { matches, ...strayRows(forms, printed, alike, matches) };
}

/** A table that has more of the section's labels is rather the official one. */
function tableWeights(
  rows: readonly PrintedRow[],
  heads: ReadonlySet<string>,
): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { table, bare } of rows) {
    const known = bare.filter((label) => heads.has(label)).length;
    weights.set(table, Math.min(0.2, (weights.get(table) ?? 0) + known * 0.004));
  }
  return weights;
}
