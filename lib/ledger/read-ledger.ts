import { ok, type Result, refuse } from "../result";
import type { Sheet } from "../spreadsheet/read-sheets";
import type { LedgerForm } from "../template/ledger-form";
import { countLedger, type LedgerCount, textOf } from "./count-ledger";
import type { LedgerHead } from "./ledger-head";
import { isWord, type LedgerMapping, sameWord, type WordColumn } from "./ledger-mapping";
import {
  type ChosenColumns,
  type ColumnProblem,
  chooseColumns,
  type LedgerLine,
  readLines,
} from "./read-cases";
import { type WordSource, wordBook } from "./word-book";

/** A word of a ledger, how many lines have it, and what it stands for. */
export type FoundWord = {
  readonly word: string;
  readonly lines: number;
  /** Key of the category or result; null when only a person can say. */
  readonly meaning: { readonly key: string; readonly source: WordSource } | null;
};

export type LedgerReading = LedgerCount & {
  readonly columns: ChosenColumns;
  readonly words: Readonly<Record<WordColumn, readonly FoundWord[]>>;
};

export type LedgerProblem =
  | ColumnProblem
  /** So many unknown words are no classes: the column holds something else, which is shown to nobody. */
  | { readonly kind: "too-many-words"; readonly column: WordColumn; readonly title: string };

const mostUnknownWords = 40;

/** Reads a sheet below its head and counts it for a year. */
export function readLedger(
  sheet: Sheet,
  head: LedgerHead,
  counting: {
    readonly form: LedgerForm;
    readonly mapping: LedgerMapping;
    readonly year: number;
  },
): Result<LedgerReading, LedgerProblem> {
  const columns = chooseColumns(head, counting.mapping);
  if (!columns.ok) return columns;
  const lines = readLines(sheet, head, columns.value);
  const { form, mapping } = counting;
  const words = {
    category: wordsOf(lines, "category", form, mapping),
    result: wordsOf(lines, "result", form, mapping),
  };
  for (const column of ["category", "result"] as const) {
    const unknown = words[column].filter(({ meaning }) => meaning === null);
    if (unknown.length > mostUnknownWords) {
      const title = columns.value[column] ?? "";
      return refuse({ kind: "too-many-words", column, title });
    }
  }
  return ok({ columns: columns.value, words, ...countLedger(lines, counting) });
}

/** The words of a column, the unknown first and then by how often they stand there. */
function wordsOf(
  lines: readonly LedgerLine[],
  column: WordColumn,
  form: LedgerForm,
  mapping: LedgerMapping,
): readonly FoundWord[] {
  const lookUp = wordBook(form, mapping, column);
  const counts = new Map<string, number>();
  for (const { cells, isRemark } of lines) {
    const text = textOf(cells[column]);
    if (text === null || isRemark || !isWord(text)) continue;
    const word = sameWord(text);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => {
      const meaning = lookUp(word);
      return {
        word,
        lines: count,
        meaning: meaning && { key: meaning.target.key, source: meaning.source },
      };
    })
    .sort(
      (left, right) =>
        Number(left.meaning !== null) - Number(right.meaning !== null) || right.lines - left.lines,
    );
}
