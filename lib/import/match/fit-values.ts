import type { TableBlock } from "../blocks";
import { cellText } from "./cell-text";
import { isAscending } from "./column-order";
import { columnChoices, fillsAtEnd, type GivenRow } from "./filler-columns";
import type { FormColumn } from "./form-rows";
import type { HeadReading, PrintedColumns } from "./named-heads";
import { printedColumns } from "./printed-columns";
import type { HeadCell } from "./printed-rows";
import type { RowMatch } from "./row-match";

/** A matched row with the texts of its columns, or without them. */
export type FittedRow = {
  readonly match: RowMatch;
  /**
   * One text for each column of the form, null where the printed table has no such column; null as a
   * whole while the number of texts is another.
   */
  readonly texts: readonly (string | null)[] | null;
  /** The texts that stood there, blanks at the ends left out where they only fill up a line. */
  readonly given: readonly string[];
  /** Another place of the texts would have been possible. */
  readonly certain: boolean;
  /** Figures behind the last column. */
  readonly excess: readonly string[];
  /** What the heads say: the columns of the form as they are printed. */
  readonly order: readonly number[];
  readonly heads: HeadReading;
};

/** Finds the columns of each row: by their heads, and by their number where blanks only fill up. */
export function fitValues(
  matches: readonly RowMatch[],
  tables: readonly TableBlock[],
): readonly FittedRow[] {
  const lossy = tablesWithLostCells(matches, tables);
  const trimmed = matches.map((match) => ({
    match,
    given: lossy.has(match.printed.table) ? inside(match.printed.values) : match.printed.values,
  }));
  const readings = headReadings(matches);
  return trimmed.map((row) => {
    const heads = readings.get(row.match) ?? "unknown";
    return { ...fitRow(row, trimmed, typeof heads === "string" ? null : heads), heads };
  });
}

/** What the heads over each row say; without heads of its own those of the rows before it. */
function headReadings(matches: readonly RowMatch[]): ReadonlyMap<RowMatch, HeadReading> {
  const readings = new Map<RowMatch, HeadReading>();
  let last: { readonly match: RowMatch; readonly reading: HeadReading } | null = null;
  for (const match of matches) {
    const { form, printed } = match;
    const own = printedColumns(form.columns, headsOf(match), printed.table);
    if (own !== "unknown") {
      last = { match, reading: own };
      readings.set(match, own);
    } else if (last?.match.form.table === form.table) {
      const { reading } = last;
      readings.set(match, typeof reading === "string" ? reading : { ...reading, places: null });
    }
  }
  return readings;
}

/**
 * A text with a cell a line has its heads on one line with the label of the first row. The label
 * itself is no head, however often a merged cell repeats it: 总计 is a row and a column.
 */
function headsOf({ form, printed: { heads, ownHeads } }: RowMatch): readonly HeadCell[] {
  const label = form.label === "" ? null : ownHeads.at(-1);
  return [...heads, ...ownHeads.filter(({ bare }) => bare !== label?.bare)];
}

function fitRow(
  row: GivenRow,
  rows: readonly GivenRow[],
  heads: PrintedColumns | null,
): Omit<FittedRow, "heads"> {
  const { match, given } = row;
  const { columns } = match.form;
  const official = columns.map((_column, at) => at);
  const placed = heads && textsAtPlaces(row, heads);
  if (placed) {
    const texts = official.map((column) => placed.get(column) ?? null);
    return { match, given, certain: true, excess: [], order: heads.order, texts };
  }
  const isWhole = heads !== null && isWholeOrder(row, rows, heads.order);
  const order = isWhole ? heads.order : official;
  // Some heads are missing and the others stand in another order: nobody knows which text is whose.
  if (heads && !isWhole && !isAscending(heads.order)) {
    return {
      match,
      order: heads.order,
      given: inside(given),
      certain: true,
      excess: [],
      texts: null,
    };
  }
  const found = textsInOrder(row, rows, order.length);
  const texts =
    found.texts &&
    official.map((column) => {
      const at = order.indexOf(column);
      return at === -1 ? null : (found.texts?.[at] ?? "");
    });
  return { match, order, ...found, texts };
}

/**
 * Whether the heads name all columns that are printed. One that is only misspelt has its texts too;
 * and where columns are left out, they are totals or whole groups, and so it is in every row.
 */
function isWholeOrder(row: GivenRow, rows: readonly GivenRow[], order: readonly number[]): boolean {
  const { columns } = row.match.form;
  if (order.length === columns.length) return true;
  const printed = columns.filter((_column, at) => order.includes(at));
  const missing = columns.filter((column) => !printed.includes(column));
  const isPiece = ({ above }: FormColumn) =>
    printed.every((column) => column.above.at(-1) !== above.at(-1));
  // As many texts as the form has columns, but the last ones are blank and have no heads.
  const isLast = order.every((column) => column < order.length);
  const isAtEnd = (given: readonly string[]) => isLast && filled(given.slice(order.length)) === 0;
  const like = rows.filter(({ match }) => match.printed.table === row.match.printed.table);
  return (
    missing.every((column) => column.isTotal || isPiece(column)) &&
    like.every(
      ({ match, given }) =>
        match.form.columns !== columns ||
        given.length === order.length ||
        (filled(given) <= order.length && (given.length !== columns.length || isAtEnd(given))),
    )
  );
}

function filled(texts: readonly string[]): number {
  return texts.filter((text) => text !== "").length;
}

type FoundTexts = Pick<FittedRow, "given" | "certain" | "excess"> & {
  readonly texts: readonly string[] | null;
};

/** As many texts as there are columns, from left to right. */
function textsInOrder(row: GivenRow, rows: readonly GivenRow[], count: number): FoundTexts {
  const { match, given } = row;
  const found = { given, certain: true, excess: [] };
  if (given.length === count) return { ...found, texts: given };
  if (match.printed.values.length > 0 && given.every((text) => text === "")) {
    return { ...found, texts: Array.from({ length: count }, () => "") };
  }
  if (given.length < count) return { ...found, given: inside(given), texts: null };
  const possible = possibleColumns(row, rows, count).map((columns) =>
    columns.map((at) => given[at] ?? ""),
  );
  const [first, ...others] = possible;
  if (first) {
    const certain = others.every((texts) => sameTexts(texts, first));
    return { ...found, texts: first, certain };
  }
  const figures = given.filter((text) => text !== "");
  if (figures.length === count) return { ...found, texts: figures, certain: false };
  // 0 0 0 under two columns: whichever of them is too many, the two are 0.
  if (figures.length > count && new Set(figures).size === 1) {
    const texts = figures.slice(0, count);
    return { ...found, texts, certain: false, excess: figures.slice(count) };
  }
  return { ...found, given: figures, texts: null };
}

/** The texts that begin where the heads do, when there is one under each head and no figure beside. */
function textsAtPlaces(
  { match: { printed } }: GivenRow,
  { order, places }: PrintedColumns,
): ReadonlyMap<number, string> | null {
  if (places === null) return null;
  const texts = new Map<number, string>();
  for (const [at, column] of order.entries()) {
    const index = printed.places.indexOf(places[at] ?? Number.NaN);
    if (index === -1) return null;
    texts.set(column, printed.values[index] ?? "");
  }
  const beside = printed.values.some(
    (text, at) => text !== "" && !places.includes(printed.places[at] ?? Number.NaN),
  );
  return beside ? null : texts;
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
      match.form.addresses.length === row.match.form.addresses.length,
  );
  const possible = columnChoices(length, count).filter((columns) =>
    group.every(({ given }) => given.every((text, at) => text === "" || columns.includes(at))),
  );
  if (possible.length < 2) return possible;
  const habit = fillsAtEnd(row, rows);
  const [first = [], last = []] = [possible[0], possible.at(-1)];
  return habit === null ? possible : habit ? [first] : [last];
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
