import type { FormRow } from "./form-rows";
import type { PrintedRow } from "./printed-rows";
import type { RowMatch } from "./row-match";

/** Printed rows that the order of the form leaves over. */
export type StrayRows = {
  /** Rows of the form that stand elsewhere than in the form. */
  readonly moved: readonly RowMatch[];
  /** Further rows with the label of one that is paired already. */
  readonly repeated: readonly RowMatch[];
  /** Rows that may be the one row of the form that is missing at their place. */
  readonly possible: readonly RowMatch[];
};

/** Finds by its label alone which row of the form a printed row is. */
export function strayRows(
  forms: readonly FormRow[],
  printed: readonly PrintedRow[],
  alike: readonly (readonly number[])[],
  matches: readonly RowMatch[],
): StrayRows {
  const used = new Set(matches.map((match) => match.printed));
  const free = new Set(forms.filter((form) => matches.every((match) => match.form !== form)));
  const tables = new Set(matches.map((match) => match.printed.table));
  const [moved, repeated]: [RowMatch[], RowMatch[]] = [[], []];
  for (const [at, row] of printed.entries()) {
    if (used.has(row) || !hasFigures(row)) continue;
    const match = matchByLabel(forms, row, alike[at] ?? [], free);
    const isTelling = (label: string) =>
      label === "" || (row.bare.at(-1) ?? "").length >= longEnough;
    if (!match || !(tables.has(row.table) || isTelling(match.form.label))) continue;
    if (free.delete(match.form)) moved.push(match);
    else if (match.likeness === 1) repeated.push(match);
  }
  const known = [...matches, ...moved, ...repeated];
  return { moved, repeated, possible: possibleRows(forms, printed, matches, known) };
}

/** Shorter labels stand in tables of other kinds too: 其他, 总计. */
const longEnough = 4;

/** The one row of the form it is called like, or the one free row that it resembles. */
function matchByLabel(
  forms: readonly FormRow[],
  printed: PrintedRow,
  alike: readonly number[],
  free: ReadonlySet<FormRow>,
): RowMatch | null {
  const best = Math.max(0, ...alike);
  const wanted = forms.filter((form, at) => {
    const found = alike[at] ?? 0;
    return best === 1 ? found === 1 : found > 0 && found > best - 0.1 && free.has(form);
  });
  const [form, ...others] = wanted;
  return form && others.length === 0 ? { form, printed, likeness: best } : null;
}

/** Unknown rows at a place where exactly one row of the form is missing. */
function possibleRows(
  forms: readonly FormRow[],
  printed: readonly PrintedRow[],
  matches: readonly RowMatch[],
  known: readonly RowMatch[],
): readonly RowMatch[] {
  const used = new Set(known.map((match) => match.printed));
  const missing = (form: FormRow) => known.every((match) => match.form !== form);
  return printed.flatMap((row, at) => {
    if (used.has(row) || row.ownLabels === 0 || !hasFigures(row)) return [];
    const above = matches.filter((match) => printed.indexOf(match.printed) < at).at(-1);
    const below = matches.find((match) => printed.indexOf(match.printed) > at);
    if ((above ?? below)?.printed.table !== row.table) return [];
    const from = above ? forms.indexOf(above.form) + 1 : 0;
    const to = below ? forms.indexOf(below.form) : forms.length;
    const [form, ...others] = forms.slice(from, to).filter(missing);
    const fits = form && others.length === 0 && row.values.length === form.addresses.length;
    return fits ? [{ form, printed: row, likeness: 0 }] : [];
  });
}

function hasFigures({ values }: PrintedRow): boolean {
  return values.some((text) => /\d/.test(text.normalize("NFKC")));
}
