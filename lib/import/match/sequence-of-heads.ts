import { areDisordered, isAscending } from "./column-order";
import type { FormColumn } from "./form-rows";
import { resembles, spellingsOf } from "./label";
import type { HeadReading, NamedHead } from "./named-heads";
import type { HeadCell } from "./printed-rows";

/**
 * The order of the columns where only the order of the heads is known: groups stand in the order of
 * their heads, and the columns of a group in that of theirs.
 */
export function sequenceOfHeads(
  columns: readonly FormColumn[],
  heads: readonly HeadCell[],
  found: readonly NamedHead[],
): HeadReading {
  const isShared = found.some((one) => one.columns.length > 1);
  const named = isShared ? inGroups(columns, heads, found) : eachOnce(heads, found);
  if (named === null) {
    const words = heads.map(({ bare }) => bare);
    return areDisordered(columns, words) ? "unclear" : "unknown";
  }
  const paths = [...named].map(([column, place]) => {
    const groups = (columns[column]?.above ?? []).map((label) => placeOf(heads, label));
    return { column, path: [...groups.filter((at) => at !== -1), place] };
  });
  paths.sort((left, right) => comparePaths(left.path, right.path));
  const order = paths.map(({ column }) => column);
  if (!isAscending(order) && lacksGroup(columns, heads)) return "unclear";
  return { order, places: null, isRepeated: !isShared && isSetTwice(found) };
}

/** A group over some of the columns is not found: nobody knows where these stand among the others. */
function lacksGroup(columns: readonly FormColumn[], heads: readonly HeadCell[]): boolean {
  return columns.some(({ above }) =>
    above.some(
      (label) =>
        placeOf(heads, label) === -1 && !columns.every((other) => other.above.includes(label)),
    ),
  );
}

/** Columns with the place of their head among the heads. */
type NamedColumns = ReadonlyMap<number, number>;

function eachOnce(heads: readonly HeadCell[], found: readonly NamedHead[]): NamedColumns {
  const named = new Map<number, number>();
  for (const { head, columns } of found) {
    const [column = -1] = columns;
    if (!named.has(column)) named.set(column, heads.indexOf(head));
  }
  return named;
}

/** A merged head may be repeated beside itself and in the row below it, but not farther on. */
function isSetTwice(found: readonly NamedHead[]): boolean {
  return found.some(({ head, columns }, at) => {
    const before = found.slice(0, at).filter((one) => one.columns[0] === columns[0]);
    const last = before.at(-1);
    return last?.head.line === head.line && found[at - 1] !== last;
  });
}

/**
 * Columns of the same names in several groups: the heads of each row fall into runs in which no name
 * comes twice, and the runs belong to the innermost groups in the order of these.
 */
function inGroups(
  columns: readonly FormColumn[],
  heads: readonly HeadCell[],
  found: readonly NamedHead[],
): NamedColumns | null {
  const all = runsOf(found);
  const groups = [...new Set(columns.map(({ above }) => above.at(-1) ?? ""))]
    .map((label) => ({ label, at: placeOf(heads, label) }))
    .filter(({ at }) => at !== -1)
    .sort((left, right) => left.at - right.at);
  // Heads over several rows may be repeated in the lower of them.
  const runs = all.slice(-groups.length);
  const isAgain = (run: Run) => runs.some((other) => namesOf(other) === namesOf(run));
  const others = all.slice(0, -groups.length);
  const areAgain = others.length < groups.length && others.every(isAgain);
  if (groups.length !== runs.length || !areAgain) return null;
  const named = new Map<number, number>();
  for (const [at, run] of runs.entries()) {
    for (const { head, columns: called } of run) {
      const column = called.find((index) => columns[index]?.above.at(-1) === groups[at]?.label);
      if (column === undefined || named.has(column)) return null;
      named.set(column, heads.indexOf(head));
    }
  }
  return named;
}

type Run = readonly NamedHead[];

function namesOf(run: Run): string {
  return run.map(({ head }) => head.bare).join(" ");
}

function runsOf(found: readonly NamedHead[]): readonly Run[] {
  const runs: NamedHead[][] = [];
  for (const one of found) {
    const run = runs.at(-1) ?? [];
    const goesOn =
      run[0]?.head.line === one.head.line &&
      run.every(({ columns }) => columns[0] !== one.columns[0]);
    if (goesOn) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function placeOf(heads: readonly HeadCell[], label: string): number {
  const exact = heads.findIndex(({ bare }) => spellingsOf(label).includes(bare));
  return exact === -1 ? heads.findIndex(({ bare }) => resembles(label, bare)) : exact;
}

function comparePaths(left: readonly number[], right: readonly number[]): number {
  for (const [at, place] of left.entries()) {
    const difference = place - (right[at] ?? place);
    if (difference !== 0) return difference;
  }
  return 0;
}
