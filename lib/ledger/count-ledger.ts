import { partAddresses } from "../report/totals";
import { ok, type Result, refuse } from "../result";
import type { SheetCell } from "../spreadsheet/read-sheets";
import { type Address, cellIndex } from "../template/cells";
import type { LedgerForm } from "../template/ledger-form";
import type { ReportTemplate } from "../template/template";
import { type LedgerDate, type ReadDate, readLedgerDate } from "./ledger-date";
import {
  isWord,
  type LedgerColumn,
  type LedgerMapping,
  sameWord,
  type WordColumn,
} from "./ledger-mapping";
import type { LedgerLine } from "./read-cases";
import type { UncountedReason, UncountedRow } from "./uncounted";
import { type WordMeaning, wordBook } from "./word-book";

/** A line that is counted, in the words of the official table: nothing in it tells whose case it is. */
export type CountedCase = {
  readonly row: number;
  /** Keys of the form's categories and results. */
  readonly category: string;
  readonly result: string;
  readonly received: LedgerDate;
  /** Null while it had not been answered. */
  readonly answered: LedgerDate | null;
  readonly fromLastYear: boolean;
};

/** What a ledger comes to for one year. Every line is either among the cases or uncounted. */
export type LedgerCount = {
  readonly cases: readonly CountedCase[];
  readonly uncounted: readonly UncountedRow[];
};

type Counting = {
  readonly form: LedgerForm;
  readonly mapping: LedgerMapping;
  readonly year: number;
};

/**
 * Counts the lines of a ledger for a year. Received in the year is 新收, before it and unanswered until
 * then 上年结转 (条例第三十一条：收到之日); answered in the year counts by its result, and whatever had no
 * answer by 31 December is 结转 (第三十三条). One line is one case with one result
 * (区分处理的，只计这一情形，不计其他情形).
 */
export function countLedger(lines: readonly LedgerLine[], counting: Counting): LedgerCount {
  const judge = judgeOf(counting);
  const firstRows = new Map<string, number>();
  const judged = lines.map((line) => {
    const number = numberOf(line.cells.number);
    const firstRow = number === null ? undefined : firstRows.get(number);
    const found = firstRow === undefined || line.isRemark ? judge(line) : duplicate(firstRow);
    if (number !== null && firstRow === undefined) firstRows.set(number, line.row);
    return { row: line.row, found };
  });
  return {
    cases: judged.flatMap(({ found }) => (found.ok ? [found.value] : [])),
    uncounted: judged.flatMap(({ row, found }) =>
      found.ok ? [] : [{ row, reason: found.reason }],
    ),
  };
}

/** The rows behind every cell the clerk fills in; a cell without rows counts 0. */
export function rowsByCell(
  template: ReportTemplate,
  form: LedgerForm,
  cases: readonly CountedCase[],
): ReadonlyMap<Address, readonly number[]> {
  const rows = new Map<Address, number[]>(
    [...cellIndex(template).values()]
      .filter(({ table, totals }) => table.key === form.table.key && totals.length === 0)
      .map(({ address }) => [address, []]),
  );
  for (const counted of cases) {
    for (const address of form.cellsOf(counted)) rows.get(address)?.push(counted.row);
  }
  return rows;
}

/** The rows behind a cell; behind a total those of all its parts. */
export function rowsBehind(
  template: ReportTemplate,
  rows: ReadonlyMap<Address, readonly number[]>,
  address: Address,
): readonly number[] {
  const own = rows.get(address);
  if (own) return own;
  const cell = cellIndex(template).get(address);
  const [relation] = cell?.totals ?? [];
  if (!cell || !relation) return [];
  return partAddresses(cell, relation)
    .flatMap((part) => rowsBehind(template, rows, part))
    .sort((left, right) => left - right);
}

type Judged = Result<CountedCase, UncountedReason>;

function judgeOf({ form, mapping, year }: Counting): (line: LedgerLine) => Judged {
  const meanings = {
    category: wordBook(form, mapping, "category"),
    result: wordBook(form, mapping, "result"),
  };
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return ({ row, cells, isRemark }) => {
    const received = readLedgerDate(cells.received);
    if (isRemark && received.kind !== "date") return refuse({ kind: "remark" });
    if (received.kind !== "date") return refuse(dateProblem("received", received));
    if (received.date > last) return refuse({ kind: "received-after-year" });
    const answer = answerOf(cells, received.date);
    if (!answer.ok) return answer;
    if (answer.value !== null && answer.value < first)
      return refuse({ kind: "answered-before-year" });
    const category = meaningOf(cells.category, "category", meanings.category);
    if (!category.ok) return category;
    const answered = answer.value !== null && answer.value <= last ? answer.value : null;
    const result = resultOf(cells.result, answer.value, answered);
    if (!result.ok) return result;
    const fromLastYear = received.date < first;
    const counted = {
      row,
      category: category.value,
      received: received.date,
      answered,
      fromLastYear,
    };
    return ok({ ...counted, result: result.value });
  };

  /** The result of a case answered in the year; one answered later or never had not ended with it. */
  function resultOf(
    cell: SheetCell,
    everAnswered: LedgerDate | null,
    answered: LedgerDate | null,
  ): Result<string, UncountedReason> {
    if (everAnswered !== null && answered === null) return ok(form.pending);
    const isBlank = textOf(cell) === null;
    if (answered === null && isBlank) return ok(form.pending);
    const result = meaningOf(cell, "result", meanings.result);
    if (!result.ok) return result;
    const isPending = result.value === form.pending;
    if (answered === null) return isPending ? result : refuse({ kind: "result-without-date" });
    return isPending ? refuse({ kind: "pending-with-date" }) : result;
  }
}

function answerOf(
  { answered }: LedgerLine["cells"],
  received: LedgerDate,
): Result<LedgerDate | null, UncountedReason> {
  const answer = readLedgerDate(answered);
  if (answer.kind === "none") return ok(null);
  if (answer.kind !== "date") return refuse(dateProblem("answered", answer));
  return answer.date < received ? refuse({ kind: "answered-before-received" }) : ok(answer.date);
}

function dateProblem(
  column: LedgerColumn,
  { kind }: Exclude<ReadDate, { readonly kind: "date" }>,
): UncountedReason {
  return kind === "none" ? { kind: "missing", column } : { kind, column };
}

function meaningOf(
  cell: SheetCell,
  column: WordColumn,
  lookUp: (word: string) => WordMeaning,
): Result<string, UncountedReason> {
  const text = textOf(cell);
  if (text === null) return refuse({ kind: "missing", column });
  if (!isWord(text)) return refuse({ kind: "not-a-word", column });
  const meaning = lookUp(text);
  return meaning ? ok(meaning.target.key) : refuse({ kind: "unknown-word", column });
}

/** What was entered as text; null for nothing and for a dash. */
export function textOf(cell: SheetCell): string | null {
  if (cell === null || cell instanceof Date) return cell === null ? null : cell.toISOString();
  const text = String(cell).trim();
  return /^[-/\\—–]*$/u.test(text) ? null : text;
}

function numberOf(cell: SheetCell): string | null {
  const text = textOf(cell);
  return text === null ? null : sameWord(text);
}

function duplicate(firstRow: number): Judged {
  return refuse({ kind: "duplicate-number", firstRow });
}
