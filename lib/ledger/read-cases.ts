import { ok, type Result, refuse } from "../result";
import type { Sheet, SheetCell } from "../spreadsheet/read-sheets";
import {
  columnTitled,
  type HeadColumn,
  type LedgerHead,
  mayBe,
  proposeColumns,
} from "./ledger-head";
import {
  type LedgerColumn,
  type LedgerMapping,
  ledgerColumns,
  requiredColumns,
  sameWord,
} from "./ledger-mapping";

/** One line of a ledger, as it was entered. It never leaves the memory of the reader. */
export type LedgerLine = {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: Readonly<Record<LedgerColumn, SheetCell>>;
  /** A line of sums or remarks among the cases. */
  readonly isRemark: boolean;
};

/** The columns that a ledger is read by: title by what it tells. */
export type ChosenColumns = Readonly<Partial<Record<LedgerColumn, string>>>;

export type ColumnProblem =
  | { readonly kind: "missing-columns"; readonly columns: readonly LedgerColumn[] }
  /** A title is mapped that the head does not have. */
  | { readonly kind: "no-such-column"; readonly column: LedgerColumn; readonly title: string }
  | { readonly kind: "personal-column"; readonly column: LedgerColumn; readonly title: string };

/** Which columns are read: the office's choice, and for the rest the usual words. */
export function chooseColumns(
  head: LedgerHead,
  mapping: LedgerMapping,
): Result<ChosenColumns, ColumnProblem> {
  for (const [column, title] of chosenTitles(mapping)) {
    if (!columnTitled(head.columns, title)) {
      return refuse({ kind: "no-such-column", column, title } as const);
    }
    if (!mayBe(column, title)) return refuse({ kind: "personal-column", column, title } as const);
  }
  const chosen = new Set(chosenTitles(mapping).map(([, title]) => sameWord(title)));
  const free = head.columns.filter(({ title }) => !chosen.has(sameWord(title)));
  const columns = { ...proposeColumns(free), ...mapping.columns };
  const missing = requiredColumns.filter((column) => columns[column] === undefined);
  return missing.length > 0 ? refuse({ kind: "missing-columns", columns: missing }) : ok(columns);
}

/** The mapping without the columns that this ledger does not have. */
export function withPresentColumns(mapping: LedgerMapping, { columns }: LedgerHead): LedgerMapping {
  const present = chosenTitles(mapping).filter(([, title]) => columnTitled(columns, title));
  return { ...mapping, columns: Object.fromEntries(present) };
}

/** The lines below the head that hold anything in a column that is read. */
export function readLines(
  { rows }: Sheet,
  head: LedgerHead,
  columns: ChosenColumns,
): readonly LedgerLine[] {
  const places = ledgerColumns.map((column) => {
    const title = columns[column];
    return [column, title === undefined ? null : columnTitled(head.columns, title)] as const;
  });
  const heads = places.flatMap(([, place]) => (place ? [place] : []));
  return rows.slice(head.row).flatMap((row, index) => {
    const cells = places.map(([column, place]) => [column, place ? at(row, place.at) : null]);
    if (row.every(isBlank)) return [];
    // The keys are all of ledgerColumns.
    const read = Object.fromEntries(cells) as LedgerLine["cells"];
    const isHead = repeatsHead(row, heads);
    return [{ row: head.row + 1 + index, cells: read, isRemark: isHead || isRemark(row) }];
  });
}

function chosenTitles({ columns }: LedgerMapping) {
  return ledgerColumns.flatMap((column) => {
    const title = columns[column];
    return title === undefined ? [] : [[column, title] as const];
  });
}

function at(row: readonly SheetCell[], place: number): SheetCell {
  const cell = row[place] ?? null;
  return isBlank(cell) ? null : cell;
}

function isBlank(cell: SheetCell): boolean {
  return cell === null || cell === "";
}

/** Heads are repeated where a page or a month begins: one of their rows, with all that it says. */
function repeatsHead(row: readonly SheetCell[], heads: readonly HeadColumn[]): boolean {
  const texts = heads.map((head) => textAt(row, head.at));
  const depth = heads[0]?.texts.length ?? 0;
  return Array.from({ length: depth }, (_, at) => heads.map((head) => head.texts[at] ?? "")).some(
    (own) =>
      own.some((text) => text !== "") && own.every((text, at) => sameWord(text) === texts[at]),
  );
}

function textAt(row: readonly SheetCell[], place: number): string | null {
  const cell = at(row, place);
  if (cell === null) return "";
  return typeof cell === "string" ? sameWord(cell) : null;
}

const remark = /^(合计|总计|小计|备注|说明|填表说明|制表人|填表人|注[:：])/u;

function isRemark(row: readonly SheetCell[]): boolean {
  const first = row.find((cell) => !isBlank(cell));
  return typeof first === "string" && remark.test(sameWord(first));
}
