import type { TableBlock } from "../blocks";
import type { RowMatch } from "./align-rows";
import { cellText } from "./cell-text";

/** A matched row with the texts of exactly its columns, or without them. */
export type FittedRow = {
  readonly match: RowMatch;
  /** One text for each column; null while the number of texts is another. */
  readonly texts: readonly string[] | null;
  /** The texts that stood there, blanks at the ends left out where they only fill up a line. */
  readonly given: readonly string[];
  /** Another place of the texts would have been possible. */
  readonly certain: boolean;
  /** Figures behind the last column. */
  readonly excess: readonly string[];
};

/** Finds the columns of each row: merged cells and fillers leave blanks that are no values. */
export function fitValues(
  matches: readonly RowMatch[],
  tables: readonly TableBlock[],
): readonly FittedRow[] {
  const lossy = tablesWithLostCells(matches, tables);
  const trimmed = matches.map((match) => ({
    match,
    given: lossy.has(match.printed.table) ? inside(match.printed.values) : match.printed.values,
  }));
  return trimmed.map((row) => fitRow(row, trimmed));
}

type GivenRow = { readonly match: RowMatch; readonly given: readonly string[] };

function fitRow(row: GivenRow, rows: readonly GivenRow[]): FittedRow {
  const { match, given } = row;
  const count = match.form.addresses.length;
  const fitted = { match, given, certain: true, excess: [] };
  if (given.length === count) return { ...fitted, texts: given };
  if (match.printed.values.length > 0 && given.every((text) => text === "")) {
    return { ...fitted, texts: Array.from({ length: count }, () => "") };
  }
  if (given.length < count) return { ...fitted, given: inside(given), texts: null };
  const possible = possibleColumns(row, rows, count).map((columns) =>
    columns.map((at) => given[at] ?? ""),
  );
  const [first, ...others] = possible;
  if (first) {
    const certain = others.every((texts) => sameTexts(texts, first));
    return { ...fitted, texts: first, certain };
  }
  const figures = given.filter((text) => text !== "");
  if (figures.length === count) return { ...fitted, texts: figures, certain: false };
  // 0 0 0 under two columns: whichever of them is too many, the two are 0.
  if (figures.length > count && new Set(figures).size === 1) {
    const texts = figures.slice(0, count);
    return { ...fitted, texts, certain: false, excess: figures.slice(count) };
  }
  return { ...fitted, given: figures, texts: null };
}

/**
 * The columns the texts can stand in so that nothing but blanks is left out, in this row and in
 * every row like it of the table. Where rows of the table leave a choice, its other rows decide.
 */
function possibleColumns(
  row: GivenRow,
  rows: readonly GivenRow[],
  count: number,
): readonly (readonly number[])[] {
  const length = row.given.length;
  const group = rows.filter(
    ({ match, given }) =>
      match.printed.table === row.match.printed.table &&
      given.length === length &&
      match.form.addresses.length === count,
  );
  const possible = columnChoices(length, count).filter((columns) =>
    group.every(({ given }) => given.every((text, at) => text === "" || columns.includes(at))),
  );
  if (possible.length < 2) return possible;
  const habit = fillsAtEnd(row, rows);
  const [first = [], last = []] = [possible[0], possible.at(-1)];
  return habit === null ? possible : habit ? [first] : [last];
}

/** Side by side from every possible start, or each as many columns wide as the others. */
function columnChoices(length: number, count: number): readonly (readonly number[])[] {
  const starts = Array.from({ length: length - count + 1 }, (_, start) => start);
  const adjacent = starts.map((start) => Array.from({ length: count }, (_, at) => start + at));
  const width = length / count;
  const spread = Array.from({ length: count }, (_, at) => at * width);
  return Number.isInteger(width) && count > 1 ? [...adjacent, spread] : adjacent;
}

/** Whether the table's other rows have their fillers behind the figures; null when none tells. */
function fillsAtEnd(row: GivenRow, rows: readonly GivenRow[]): boolean | null {
  const votes = rows
    .filter(({ match }) => match.printed.table === row.match.printed.table)
    .filter(({ match, given }) => given.length > match.form.addresses.length)
    .map(({ match, given }) => {
      const over = given.length - match.form.addresses.length;
      const atEnd = given.slice(-over).every((text) => text === "");
      const atStart = given.slice(0, over).every((text) => text === "");
      return atEnd === atStart ? null : atEnd;
    })
    .filter((vote) => vote !== null);
  if (votes.length === 0 || votes.includes(!votes[0])) return null;
  return votes[0] ?? null;
}

/**
 * Tables whose lines are filled up to one length although some row has lost a cell: there a blank
 * at the end of a row says nothing.
 */
function tablesWithLostCells(
  matches: readonly RowMatch[],
  tables: readonly TableBlock[],
): ReadonlySet<number> {
  const short = matches.filter(
    ({ form, printed: { values } }) => values.length < form.addresses.length && values.length > 0,
  );
  return new Set(
    short
      .map(({ printed }) => printed.table)
      .filter((table) => {
        const lengths = (tables[table]?.rows ?? []).map((row) => row.length);
        return lengths.length > 3 && new Set(lengths).size === 1;
      }),
  );
}

/** The texts without the blanks before the first and behind the last of them. */
function inside(texts: readonly string[]): readonly string[] {
  const filled = texts.map((text) => cellText(text) !== "");
  const first = filled.indexOf(true);
  return first === -1 ? [] : texts.slice(first, filled.lastIndexOf(true) + 1);
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.every((text, at) => text === right[at]);
}
