import { type Address, addressOf } from "./cells";
import { columnLeaves, rowLeaves } from "./heads";
import { applicantWords, dispositionWords, disputeResultWords, disputeWords } from "./ledger-words";
import { onceFor } from "./once";
import type { ReportTemplate, Table } from "./template";

/** What one line of a ledger counts as, and in which words offices say so. */
export type LedgerTarget = {
  readonly key: string;
  /** As the official table says it, with the head of its group: （三）不予公开 1.属于国家秘密. */
  readonly label: string;
  /** The official words: the label alone, and with its group. */
  readonly official: readonly string[];
  /** Other words that mean nothing else. */
  readonly common: readonly string[];
};

/** How the cases of an office's ledger (台账) count into one table of the official format. */
export type LedgerForm = {
  readonly kind: LedgerTable;
  readonly table: Table;
  /** Who applied, or which kind of dispute it is. */
  readonly categories: readonly LedgerTarget[];
  /** How a case ended. */
  readonly results: readonly LedgerTarget[];
  /** The one of `results` for a case that had not ended with the year. */
  readonly pending: string;
  /** The cells that each count this case once. */
  readonly cellsOf: (counted: LedgerPlace) => readonly Address[];
};

export type LedgerPlace = {
  readonly category: string;
  readonly result: string;
  /** Received before the year. */
  readonly fromLastYear: boolean;
};

/** Every table of a format that is counted from a ledger. */
export const ledgerForms = onceFor((template: ReportTemplate): readonly LedgerForm[] =>
  template.tables.flatMap((table) => {
    const form = formOf[table.key];
    return form ? [form(table)] : [];
  }),
);

export function ledgerForm(template: ReportTemplate, table: string): LedgerForm | null {
  return ledgerForms(template).find((form) => form.table.key === table) ?? null;
}

/** Tables for which a ledger can be counted, in any format. */
export const ledgerTables = ["requests", "disputes"] as const;
export type LedgerTable = (typeof ledgerTables)[number];

const formOf: Readonly<Record<string, (table: Table) => LedgerForm>> = {
  requests: requestLedger,
  disputes: disputeLedger,
} satisfies Record<LedgerTable, (table: Table) => LedgerForm>;

/** An application counts where it came from and where it went, so that the table balances. */
function requestLedger(table: Table): LedgerForm {
  const [received, carriedIn, pending] = ["newlyReceived", "carriedIn", "carriedOut"] as const;
  const results = rowLeaves(table).filter(({ leaf }) => dispositionWords[leaf.key]);
  const categories = columnLeaves(table).filter(({ leaf }) => applicantWords[leaf.key]);
  return {
    kind: "requests",
    table,
    categories: categories.map(({ leaf, above }) => target(leaf, above, applicantWords)),
    results: results.map(({ leaf, above }) => target(leaf, above, dispositionWords)),
    pending,
    cellsOf: ({ category, result, fromLastYear }) =>
      [fromLastYear ? carriedIn : received, result].map((row) =>
        addressOf(table.key, row, category),
      ),
  };
}

/** A dispute counts once, by its kind and result. */
function disputeLedger(table: Table): LedgerForm {
  const [row] = rowLeaves(table);
  const columns = columnLeaves(table);
  const blocks = Object.keys(disputeWords);
  const [first = ""] = blocks;
  const columnAt = (key: string) => {
    const column = columns.find(({ leaf }) => leaf.key === key);
    if (!column) throw new Error(`${table.key} has no column ${key}`);
    return column;
  };
  return {
    kind: "disputes",
    table,
    categories: blocks.map((block) => {
      const { above } = columnAt(`${block}Pending`);
      return {
        key: block,
        label: above.join(" "),
        official: [above.join(""), above.at(-1) ?? ""],
        common: disputeWords[block] ?? [],
      };
    }),
    results: Object.entries(disputeResultWords).map(([key, common]) => {
      const { label } = columnAt(`${first}${key}`).leaf;
      return { key, label, official: [label], common };
    }),
    pending: "Pending",
    cellsOf: ({ category, result }) => [
      addressOf(table.key, row?.leaf.key ?? "", `${category}${result}`),
    ],
  };
}

function target(
  leaf: { readonly key: string; readonly label: string },
  above: readonly string[],
  words: Readonly<Record<string, readonly string[]>>,
): LedgerTarget {
  // 申请人情况 and 三、本年度办理结果 stand above all of them and tell none apart.
  const groups = above.slice(1);
  return {
    key: leaf.key,
    label: [...groups, leaf.label].join(" "),
    official: [leaf.label, [...groups, leaf.label].join("")],
    common: words[leaf.key] ?? [],
  };
}
