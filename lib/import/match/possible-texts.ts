import { plainDigits } from "../../report/plain-digits";
import { columnLeaves } from "../../template/heads";
import type { Table } from "../../template/template";

/** More ways than this say nothing, and digits in longer runs are not taken apart. */
const mostWays = 40;
const longestRun = 30;
const mostSteps = 50_000;

/**
 * Every way in which the figures of a row can fill its columns under the sums of the row, when one
 * figure is missing or several stand without a space between them.
 */
export function possibleTexts(
  table: Table,
  given: readonly string[],
): readonly (readonly string[])[] {
  const figures = given.map(plainDigits);
  if (!figures.every((text) => text === "" || /^\d{1,30}$/.test(text))) return [];
  const count = columnLeaves(table).length;
  const ways =
    figures.length === count - 1
      ? withOneMore(table, figures)
      : takenApart(
          table,
          figures.filter((text) => text !== ""),
        );
  const distinct = new Map(ways.map((texts) => [texts.join(" "), texts]));
  return distinct.size > mostWays ? [] : [...distinct.values()];
}

/** A total over columns, as places in the row. */
type RowTotal = { readonly total: number; readonly parts: readonly number[] };

function rowTotals(table: Table): readonly RowTotal[] {
  const keys = columnLeaves(table).map(({ leaf }) => leaf.key);
  return table.relations.flatMap((relation) =>
    relation.kind === "total" && relation.axis === "columns"
      ? [
          {
            total: keys.indexOf(relation.total),
            parts: relation.parts.map((part) => keys.indexOf(part)),
          },
        ]
      : [],
  );
}

/** A missing figure can be computed from the others of its sum. */
function withOneMore(table: Table, figures: readonly string[]): readonly (readonly string[])[] {
  const totals = rowTotals(table);
  return Array.from({ length: figures.length + 1 }, (_, at) => at).flatMap((at) => {
    const texts = [...figures.slice(0, at), "?", ...figures.slice(at)];
    const sum = totals.find(({ total, parts }) => total === at || parts.includes(at));
    if (!sum) return [];
    const missing = missingFigure(sum, texts, at);
    if (missing === null) return [];
    const filled = texts.map((text, place) => (place === at ? String(missing) : text));
    return totals.every((total) => holds(total, filled)) ? [filled] : [];
  });
}

function missingFigure(sum: RowTotal, texts: readonly string[], at: number): number | null {
  const parts = sum.parts.filter((part) => part !== at).map((part) => Number(texts[part] || "0"));
  const known = parts.reduce((total, part) => total + part, 0);
  if (sum.total === at) return known;
  const total = texts[sum.total];
  return total && Number(total) >= known ? Number(total) - known : null;
}

function holds({ total, parts }: RowTotal, texts: readonly string[]): boolean {
  const sum = parts.reduce((all, part) => all + Number(texts[part] || "0"), 0);
  return sum === Number(texts[total] || "0");
}

/** Digits that ran together, cut into as many figures as there are columns. */
function takenApart(table: Table, figures: readonly string[]): readonly (readonly string[])[] {
  const count = columnLeaves(table).length;
  const totals = rowTotals(table);
  const digits = figures.join("").length;
  if (figures.length === 0 || digits < count || digits > longestRun) return [];
  // Without a sum only a run that is no number, because it begins with 0, shows that it is one.
  if (totals.length === 0 && !figures.some((text) => /^0\d/.test(text))) return [];
  const ways: (readonly string[])[] = [];
  let steps = 0;
  const cut = (taken: readonly string[], rest: readonly string[]): void => {
    steps += 1;
    if (steps > mostSteps || ways.length > mostWays) return;
    const [run, ...others] = rest;
    const known = totals.filter(({ total, parts }) => Math.max(total, ...parts) < taken.length);
    if (!known.every((total) => holds(total, taken))) return;
    if (run === undefined) {
      if (taken.length === count) ways.push(taken);
      return;
    }
    if (taken.length === count) return;
    const longest = run.startsWith("0") ? 1 : Math.min(9, run.length);
    for (let length = 1; length <= longest; length += 1) {
      const left = run.slice(length);
      cut([...taken, run.slice(0, length)], left === "" ? others : [left, ...others]);
    }
  };
  cut([], figures);
  // A search that was not finished knows nothing.
  return steps > mostSteps ? [] : ways;
}
