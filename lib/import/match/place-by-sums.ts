import { columnLeaves } from "../../template/heads";
import type { Relation, Table } from "../../template/template";
import type { FittedRow } from "./fit-values";
import { possibleTexts } from "./possible-texts";

/** A row whose figures are fewer than its columns, with the places the sums leave for them. */
export type SolvedRow = {
  readonly row: FittedRow;
  /** The one way to place them that every sum allows; null while there are several or none. */
  readonly texts: readonly string[] | null;
  /** Every way the sums of the row allow, at most a few; empty when nothing can be said. */
  readonly possible: readonly (readonly string[])[];
};

/** More ways than this are not tried one with another. */
const mostWays = 20_000;

/** Places short rows where the sums of rows and columns leave one way only. */
export function placeBySums(rows: readonly FittedRow[]): readonly SolvedRow[] {
  const short = rows.filter(({ texts }) => texts === null);
  const ways = new Map(
    short.map((row) => [
      row,
      hasOfficialColumns(row) ? possibleTexts(row.match.form.table, row.given) : [],
    ]),
  );
  const open = short.filter((row) => (ways.get(row)?.length ?? 0) > 1);
  const settled = new Map<FittedRow, readonly string[]>(
    rows.flatMap((row) => {
      const [only, ...others] = row.texts === null ? (ways.get(row) ?? []) : wholeTexts(row);
      return only && others.length === 0 ? [[row, only] as const] : [];
    }),
  );
  const joint = jointPlacement(open, ways, settled);
  return short.map((row) => ({
    row,
    texts: settled.get(row) ?? joint?.get(row) ?? null,
    possible: ways.get(row) ?? [],
  }));
}

/** The sums are told for the columns of the form in their order. */
function hasOfficialColumns({ match, order }: FittedRow): boolean {
  return (
    !match.form.turned &&
    order.length === match.form.columns.length &&
    order.every((column, at) => column === at)
  );
}

function wholeTexts({ match, texts }: FittedRow): readonly (readonly string[])[] {
  const whole = (texts ?? []).filter((text) => text !== null);
  return !match.form.turned && whole.length === match.form.columns.length ? [whole] : [];
}

type Placement = ReadonlyMap<FittedRow, readonly string[]>;

/** The one placement of the open rows under which every column adds up; null when several do. */
function jointPlacement(
  open: readonly FittedRow[],
  ways: ReadonlyMap<FittedRow, readonly (readonly string[])[]>,
  settled: Placement,
): Placement | null {
  const count = open.reduce((product, row) => product * (ways.get(row)?.length ?? 1), 1);
  if (open.length === 0) return null;
  const tried = count <= mostWays ? everyPlacement(open, ways) : sameColumnLost(open, ways);
  const sound = tried.filter((placement) => columnsAddUp(new Map([...settled, ...placement])));
  const [only] = sound;
  return only && sound.every((placement) => samePlacement(placement, only)) ? only : null;
}

function everyPlacement(
  [row, ...rest]: readonly FittedRow[],
  ways: ReadonlyMap<FittedRow, readonly (readonly string[])[]>,
): readonly Placement[] {
  if (!row) return [new Map()];
  const others = everyPlacement(rest, ways);
  return (ways.get(row) ?? []).flatMap((texts) =>
    others.map((placement) => new Map([...placement, [row, texts]])),
  );
}

/** In every open row the same column was lost. */
function sameColumnLost(
  open: readonly FittedRow[],
  ways: ReadonlyMap<FittedRow, readonly (readonly string[])[]>,
): readonly Placement[] {
  const columns = open[0]?.match.form.addresses.length ?? 0;
  return Array.from({ length: columns }, (_, lost) => lost).flatMap((lost) => {
    const chosen = open.map((row) => {
      const found = (ways.get(row) ?? []).find((texts) =>
        row.given.every((text, at) => text === texts[at < lost ? at : at + 1]),
      );
      return [row, found] as const;
    });
    const placed = chosen.filter((pair): pair is [FittedRow, readonly string[]] => !!pair[1]);
    return placed.length === open.length ? [new Map(placed)] : [];
  });
}

function samePlacement(left: Placement, right: Placement): boolean {
  return [...left].every(([row, texts]) =>
    texts.every((text, at) => text === right.get(row)?.[at]),
  );
}

/** Every sum over rows that can be formed holds in every column; a blank counts as 0. */
function columnsAddUp(placed: Placement): boolean {
  const [first] = placed.keys();
  if (!first) return true;
  const { table } = first.match.form;
  const byKey = new Map(
    [...placed]
      .filter(([{ match }]) => match.form.table === table)
      .map(([{ match }, texts]) => [match.form.key, texts]),
  );
  return rowSums(table).every(({ left, right }) => {
    if (![...left, ...right].every((key) => byKey.has(key))) return true;
    return columnLeaves(table).every((_column, at) => {
      const sum = (keys: readonly string[]) =>
        keys.reduce((total, key) => total + Number(byKey.get(key)?.[at] || "0"), 0);
      const [before, behind] = [sum(left), sum(right)];
      return Number.isNaN(before + behind) || before === behind;
    });
  });
}

type RowSum = { readonly left: readonly string[]; readonly right: readonly string[] };

function rowSums({ relations }: Table): readonly RowSum[] {
  return relations.flatMap((relation: Relation): readonly RowSum[] => {
    if (relation.kind === "total" && relation.axis === "rows") {
      return [{ left: relation.parts, right: [relation.total] }];
    }
    return relation.kind === "balance" && relation.axis === "rows" ? [relation] : [];
  });
}
