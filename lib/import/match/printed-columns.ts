import type { FormColumn } from "./form-rows";
import { spellingsOf } from "./label";
import { type HeadReading, type NamedHead, namedHeads, type PrintedColumns } from "./named-heads";
import type { HeadCell } from "./printed-rows";
import { sequenceOfHeads } from "./sequence-of-heads";

/** Reads the heads over a row: by their places on the grid, and where these say nothing by their order. */
export function printedColumns(
  columns: readonly FormColumn[],
  heads: readonly HeadCell[],
  table: number,
): HeadReading {
  const found = namedHeads(columns, heads);
  if (found.length === 0 || (found.length < 2 && columns.length > 2)) return "unknown";
  const byPlace = found.every(({ head }) => head.table === table)
    ? columnsByPlace(
        columns,
        heads.filter((head) => head.table === table),
        found,
      )
    : null;
  if (byPlace?.order.length === columns.length) return byPlace;
  const bySequence = sequenceOfHeads(columns, heads, found);
  const isWhole = typeof bySequence !== "string" && bySequence.order.length === columns.length;
  return isWhole ? bySequence : (byPlace ?? bySequence);
}

type PlacedColumn = { readonly column: number; readonly from: number; readonly to: number };

/** Null when the places contradict each other: cells over several rows were lost below the first. */
function columnsByPlace(
  columns: readonly FormColumn[],
  heads: readonly HeadCell[],
  found: readonly NamedHead[],
): PrintedColumns | null {
  const placed: PlacedColumn[] = [];
  for (const { head, columns: called } of found) {
    const over = headsOver(heads, head);
    const column = columnUnder(columns, called, over);
    if (column === null || !isUnderItsGroups(columns[column], heads, over)) return null;
    const { from, to } = head;
    const same = placed.find((one) => one.column === column && one.from <= to && one.to >= from);
    if (!same) placed.push({ column, from, to });
    else
      placed.splice(placed.indexOf(same), 1, {
        ...same,
        from: Math.min(from, same.from),
        to: Math.max(to, same.to),
      });
  }
  placed.sort((left, right) => left.from - right.from);
  if (placed.some(({ from }, at) => at > 0 && from < (placed[at - 1]?.to ?? 0))) return null;
  const once = placed.filter(
    ({ column }, at) => placed.findIndex((one) => one.column === column) === at,
  );
  const order = once.map(({ column }) => column);
  const isRepeated = once.length < placed.length;
  return { order, places: once.map(({ from }) => from), isRepeated };
}

function headsOver(heads: readonly HeadCell[], { line, from, to }: HeadCell): readonly HeadCell[] {
  return heads.filter((other) => other.line < line && other.from < to && other.to > from);
}

/** Groups that are printed stand over their columns, unless the grid is lost. */
function isUnderItsGroups(
  column: FormColumn | undefined,
  heads: readonly HeadCell[],
  over: readonly HeadCell[],
): boolean {
  const among = (cells: readonly HeadCell[], label: string) =>
    cells.some(({ bare }) => spellingsOf(label).includes(bare));
  return (column?.above ?? []).every((label) => among(over, label) || !among(heads, label));
}

/** Of columns with one name the one whose groups stand over it; null when that leaves several. */
function columnUnder(
  columns: readonly FormColumn[],
  called: readonly number[],
  over: readonly HeadCell[],
): number | null {
  const named = (label: string) => over.some(({ bare }) => spellingsOf(label).includes(bare));
  const groups = [...new Set(columns.flatMap(({ above }) => above))].filter(named);
  const own = called.map(
    (at) => columns[at]?.above.filter((label) => groups.includes(label)).length ?? 0,
  );
  const most = Math.max(...own);
  const best = called.filter((_at, index) => own[index] === most);
  const [only, ...others] = best.filter((at) =>
    groups.every((group) => columns[at]?.above.includes(group)),
  );
  return only === undefined || others.length > 0 ? null : only;
}
