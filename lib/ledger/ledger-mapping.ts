import type { LedgerTable } from "../template/ledger-form";

/** What a column of a ledger tells. `category`: 申请人类型, or 案件类型 of a dispute. */
export const ledgerColumns = ["number", "category", "received", "answered", "result"] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];

/** Without these nothing can be counted; the number only finds rows entered twice. */
export const requiredColumns = ["category", "received", "answered", "result"] as const;

/** Columns whose words stand for rows and columns of the official table. */
export const wordColumns = ["category", "result"] as const;
export type WordColumn = (typeof wordColumns)[number];

/** How an office writes its ledger: its own heads and words. Nothing of any case is in it. */
export type LedgerMapping = {
  readonly table: LedgerTable;
  /** Head of each column; one left out is looked for by its usual words. */
  readonly columns: Readonly<Partial<Record<LedgerColumn, string>>>;
  /** Key of the template by the office's own word, for words that are not official ones. */
  readonly category: Readonly<Record<string, string>>;
  readonly result: Readonly<Record<string, string>>;
};

export function emptyMapping(table: LedgerTable): LedgerMapping {
  return { table, columns: {}, category: {}, result: {} };
}

/** Longest head or word that is one: the longest official label has 46 characters, longer texts tell of a case. */
export const longestWord = 60;

/** A word of classification, and nothing by which a person could be found. */
export function isWord(text: string): boolean {
  return text.length <= longestWord && !/\d{5}|@/.test(text.normalize("NFKC"));
}

/** A word as it is compared: without spaces, in one width. */
export function sameWord(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}
