import type { RowMatch } from "./row-match";

/** A matched row with the texts that stand there. */
export type GivenRow = { readonly match: RowMatch; readonly given: readonly string[] };

/** Side by side from every possible start, or each as many columns wide as the others. */
export function columnChoices(length: number, count: number): readonly (readonly number[])[] {
  const starts = Array.from({ length: length - count + 1 }, (_, start) => start);
  const adjacent = starts.map((start) => Array.from({ length: count }, (_, at) => start + at));
  const width = length / count;
  const spread = Array.from({ length: count }, (_, at) => at * width);
  return Number.isInteger(width) && count > 1 ? [...adjacent, spread] : adjacent;
}

/** Whether the table's other rows have their fillers behind the figures; null when none tells. */
export function fillsAtEnd(row: GivenRow, rows: readonly GivenRow[]): boolean | null {
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
